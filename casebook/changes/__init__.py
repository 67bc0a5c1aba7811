"""What changed between two versions of a casebook: quotes, scores, coverage, ranks, claims."""
