"""What the Makefile runs: small programmes for people who work on Budstikke; no part of the package."""
