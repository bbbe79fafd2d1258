"""DIR/manifest.json: of what the folder is made, by what, and how far."""

from __future__ import annotations

import json
import os
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from wirelint._version import __version__
from wirelint.archive import ArchiveError, parts

if TYPE_CHECKING:
    from wirelint.archive.rows import Work

NAME = "manifest.json"
SCHEMA = 1


def made_by(work: Work) -> str:
    """Names what the findings hang on, besides the stories: the version, the settings, the fields. 40 digits."""
    from wirelint.cache.keys import Keys
    from wirelint.cache.stamp import Unknown
    from wirelint.document import Context

    try:
        key = Keys(__version__).key("", work.config.settings_for(work.place), Context()) or b""
    except Unknown:
        key = b""
    parts = (key.hex(), str(work.timeout), work.id_field, work.text_field)
    return blake2b("\0".join(parts).encode(), digest_size=20).hexdigest()


def read(out: str) -> dict[str, Any] | None:
    """The manifest of a folder; None where there is none. Raises ArchiveError for what is none of ours."""
    path = os.path.join(out, NAME)
    if not os.path.exists(path):
        return None
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            held: dict[str, Any] = json.load(file)
            if held["schema"] == SCHEMA:
                return held
    except (OSError, ValueError, KeyError, TypeError):
        pass
    raise ArchiveError(f"{path} is no manifest that wirelint {__version__} can read: use another folder")


def refuse(held: dict[str, Any] | None, key: str, out: str) -> None:
    """Raise ArchiveError where a folder is made otherwise: findings of two minds in one table are of no use."""
    if held is not None and held["made-by"] != key:
        raise ArchiveError(
            f"{out} was made with other rules, settings or another version ({held['wirelint']}):"
            " use another folder, or --anew to make it again"
        )


def write(out: str, manifest: dict[str, Any]) -> None:
    """Write the manifest. Raises OSError."""
    text = json.dumps({"schema": SCHEMA, "wirelint": __version__, **manifest}, ensure_ascii=False, indent=2)
    parts.put_bytes(os.path.join(out, NAME), (text + "\n").encode("utf-8", "surrogateescape"))
