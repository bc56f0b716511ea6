"""The preview of ``budstikke serve``: sites in memory, rebuilt when a file changes, shown to this machine only."""
