"""The deck as a PowerPoint file: charts and tables that can be edited, quotes in full in the notes."""

from casebook.exports.pptx.build import pptx_file

__all__ = ["pptx_file"]
