"""What is found and not reported, each with its reason: waivers, comments in the copy, a baseline, unchanged lines.

`wirelint.suppress.suppressor.Suppressor` applies waivers and comments to results: the command line, the editor server
and the library all go through it. A baseline and a git revision are for runs alone.
"""

from __future__ import annotations

NAME = ".wirelint-waivers.yaml"
"""The waiver file for the stories of a folder and of those below it."""

SUFFIX = ".waivers.yaml"
"""What the waiver file for one story alone has behind the name of the story."""

COMMENTED = (".md", ".markdown", ".html", ".htm", ".xhtml")
"""The suffixes of copy that may have comments in it."""
