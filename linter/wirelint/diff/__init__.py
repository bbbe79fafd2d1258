"""A story through its versions: what a write-thru changed, what it left behind, and which findings are new.

    comparison = compare(old_result, new_result)
    comparison.facts, comparison.findings, comparison.paragraphs

Where to start reading: wirelint.diff.compare. The command line, the editor and the server all use that one function.
"""
