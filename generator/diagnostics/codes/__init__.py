"""The codes by area, one module each; ``generator.diagnostics.table`` joins them."""
