"""Quotations, scores and tables as HTML, for the dashboard and for what is taken away from it."""
