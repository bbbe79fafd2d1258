"""One rule, or a draft, tried on an archive: its hits, how often it speaks, and how often a reader found it right."""
