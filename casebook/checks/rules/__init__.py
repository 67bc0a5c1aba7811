"""The rules, one per module; a new file here is a new rule."""
