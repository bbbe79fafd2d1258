"""Where a story stands, as programs want to be told: relative to the working folder where it lies in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from wirelint.source import file_uri
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.source import Story


class Base(NamedTuple):
    """A folder that places are told from, by its URI with a slash at the end."""

    uri: str

    @classmethod
    def here(cls) -> Base:
        """The working folder."""
        return cls(f"{file_uri(os.getcwd()).rstrip('/')}/")

    def relative_uri(self, story: Story) -> str | None:
        """The story's URI from this folder; None where it does not lie in it."""
        return story.uri.removeprefix(self.uri) if story.uri.startswith(self.uri) else None

    def path(self, story: Story) -> str:
        """The story's path from this folder, with slashes; elsewhere its name. A story of several is `path#part`."""
        relative = self.relative_uri(story)
        return story.name.replace(os.sep, "/") if relative is None else os.fsdecode(unquote_to_bytes(relative))


def web_address(href: str | None) -> str | None:
    """An address that a page may link to; None for any other kind, such as a script that a configuration slips in."""
    return href if href and href.startswith(("https://", "http://")) and href.isprintable() else None
