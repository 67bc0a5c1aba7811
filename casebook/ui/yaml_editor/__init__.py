"""A text editor for YAML in the browser: line numbers, findings on their lines, nothing lost in typing."""

from casebook.ui.yaml_editor.editor import Mark, Typed, show_yaml_editor

__all__ = ["Mark", "Typed", "show_yaml_editor"]
