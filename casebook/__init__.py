"""Casebook: regional AI policies side by side, every score on a verbatim quote."""

__version__ = "0.1.0"
