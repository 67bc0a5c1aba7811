"""Results in, files to take away out: slides, briefs, tables, pictures, sites."""
