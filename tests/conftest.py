"""How all tests are run."""

from __future__ import annotations

from hypothesis import settings

from served import languagetool, languagetool_folder

__all__ = ["languagetool", "languagetool_folder"]

# No deadline for one example: what it measures on a busy machine is the machine.
settings.register_profile("wirelint", deadline=None)
settings.load_profile("wirelint")
