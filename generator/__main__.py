"""``python -m generator`` is the same as ``budstikke``."""

from generator.cli import main

if __name__ == "__main__":
    main()
