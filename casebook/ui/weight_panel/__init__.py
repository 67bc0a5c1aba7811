"""The live weight panel: sliders, locks, and an index and rank that move with the hand, in the browser."""

from casebook.ui.weight_panel.data import WhatIf
from casebook.ui.weight_panel.panel import show_weight_panel
from casebook.ui.weight_panel.released import WeightsReleased

__all__ = ["WeightsReleased", "WhatIf", "show_weight_panel"]
