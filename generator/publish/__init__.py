"""From a finished tree to a branch that a host serves."""
