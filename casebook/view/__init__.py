"""What is being looked at: the cases and settings of one view, as addresses carry them."""
