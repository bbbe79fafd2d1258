"""What holds where no configuration says otherwise; apart, so that a run without one reads nothing else."""

from __future__ import annotations

PRESETS = ("pipeline", "wire", "ap", "reuters", "guardian", "strict")
"""The presets. A rule names those that turn it on; `strict` is every rule there is."""

PRESET = "wire"
FAIL_ON = "warning"
INCLUDE = ("*.txt", "*.text", "*.md", "*.markdown")
