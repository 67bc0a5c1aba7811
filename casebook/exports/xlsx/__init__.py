"""The tables as a workbook that goes on calculating: change a weight, and scores, index and ranks follow."""

from casebook.exports.xlsx.workbook import xlsx_file

__all__ = ["xlsx_file"]
