"""One module for each dialect: the only importers of the libraries that read Markdown."""
