"""One HTML file that holds everything: claims, interactive charts, numbers, quotes, sources."""

from casebook.exports.html.page import html_file

__all__ = ["html_file"]
