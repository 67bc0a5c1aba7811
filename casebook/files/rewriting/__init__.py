"""Write the difference between two cases into the text that one of them was read from; see ``rewrite``."""

from casebook.files.rewriting.rewrite import RewriteFailed, rewrite_case

__all__ = ["RewriteFailed", "rewrite_case"]
