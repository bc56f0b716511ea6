"""From a library to files: plan all, then produce, then check, then write; with one error nothing is written."""
