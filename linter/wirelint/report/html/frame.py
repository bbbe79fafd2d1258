"""What every page begins and ends with: its style and its policy, which allows what stands in the page and no more."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from wirelint._version import PROJECT_URL, __version__
from wirelint.report.html.show import show


def head(title: str, style: str, script: str = "") -> str:
    """The head of a page with this style and this script, which the page has to hold as they are."""
    allowed = f"style-src '{_hash(style)}'; " + (f"script-src '{_hash(script)}'; " if script else "")
    policy = f"default-src 'none'; {allowed}base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{show(title)}</title>\n<style>{style}</style>\n</head>\n"
    )


def foot() -> str:
    """Who made the page."""
    return (
        f'<footer><p>Made by <a href="{PROJECT_URL}" rel="noreferrer">wirelint</a> {show(__version__)}</p></footer>\n'
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
