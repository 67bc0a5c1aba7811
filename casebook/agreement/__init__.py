"""How far raters agree: Krippendorff's alpha, and where they differ most. Pure numbers."""
