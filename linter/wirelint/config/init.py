"""What `wirelint init` writes."""

from __future__ import annotations

_STARTER = """\
# How wirelint checks the copy in this folder and below; `wirelint config show` prints what is in force.
# Every key and rule: `wirelint config schema`, `wirelint rules`, and `wirelint explain RULE`.

# What to begin with: pipeline (damage only, for a machine gate), wire, ap, reuters, guardian or strict (everything),
# and YAML files like this one in this folder. Later ones win.
extends: [wire]

# For each rule a severity (error, warning, info, hint), off, or a mapping of options.
#rules:
#  fused-words: error
#  final-newline: off
#  doubled-words:
#    severity: warning
#    allow: [had, that]

# What differs for some stories; later items win. Globs start in this folder.
#paths:
#  - match: ["sport/**"]
#    kind: sport
#    rules:
#      unnamed-subject: off

# Files of words and names that are right, one a line.
#vocabulary: [names.txt]

# Which files of a folder are checked, and which files and folders are passed over.
#include: ["*.txt", "*.md"]
#exclude: [archive]

# The least severity that makes a run fail.
#fail-on: warning

# The versions of wirelint that this file is for.
#required-version: ">=VERSION"
"""

STARTER_KEY = "#vocabulary: [names.txt]"
"""The line of it that names no vocabulary yet."""


def starter() -> str:
    """A commented `.wirelint.yaml` that the loader accepts as it is."""
    from wirelint._version import __version__

    return _STARTER.replace("VERSION", ".".join(__version__.split(".")[:2]))
