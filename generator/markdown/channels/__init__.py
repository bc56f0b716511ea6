"""One module for each channel: a settled tree in, a string out."""
