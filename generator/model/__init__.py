"""The domain: frozen, complete, checked values of the standard library only; the words of the product."""
