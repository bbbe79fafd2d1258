"""What a result hangs on, as bytes: two keys are equal only where checking again would say the same.

Where to start reading: `Keys.key`.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from wirelint.cache.stamp import Unknown, plugin_stamp

if TYPE_CHECKING:
    from wirelint.config.settings import RuleSetting, Settings
    from wirelint.document import Context
    from wirelint.registry import Entry

HOUSE = ("wirelint", "wirelint_rules")
"""The packages whose code is in the stamp."""
_GRAMMAR = "grammar"
"""The one rule that asks something outside wirelint: what it is told may be different tomorrow."""
_STYLE = "style"
_SIZE = 20


class Keys:
    """Makes keys. `stamp` stands for the code that runs; see wirelint.cache.stamp."""

    def __init__(self, stamp: str) -> None:
        self._stamp = stamp
        self._settings: dict[int, tuple[Settings, bytes | None]] = {}

    def key(self, text: str, settings: Settings, context: Context) -> bytes | None:
        """The key of a story's findings; None where no key can hold all that they hang on.

        `context` is all that is known of the story, what the settings say among it.
        """
        held = self._of(settings)
        if held is None:
            return None
        # The words of the settings are in every context. There may be thousands, and they are in `held` already.
        own = context.vocabulary if len(context.vocabulary) > len(settings.vocabulary) else ()
        known = canonical((context._replace(vocabulary=frozenset()), frozenset(own)))
        made = blake2b(held, digest_size=_SIZE)
        made.update(f"{len(known)} {known}".encode("utf-8", "surrogatepass"))
        made.update(text.encode("utf-8", "surrogatepass"))
        return made.digest()

    def _of(self, settings: Settings) -> bytes | None:
        """What the settings come to; worked out once for each, by identity: they are kept, and so nobody else's."""
        place = id(settings.rules)
        held = self._settings.get(place)
        if held is None or held[0].rules is not settings.rules or held[0].vocabulary is not settings.vocabulary:
            held = self._settings[place] = settings, self._made(settings)
        return held[1]

    def _made(self, settings: Settings) -> bytes | None:
        if _GRAMMAR in settings.rules:
            return None
        try:
            parts = [self._stamp, canonical(settings.vocabulary), *_rules(settings)]
        except Unknown:
            return None
        return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def _rules(settings: Settings) -> Iterator[str]:
    """Every rule in its order, and every entry of a pack. Raises Unknown."""
    for id, setting in settings.rules.items():
        options = "" if id == _STYLE else canonical(setting.options)
        yield f"{id} {canonical(setting.severity)} {_code(setting.entry)} {options}"
    for id, setting in settings.members.items():
        yield f"{id} {canonical(setting.severity)} {_style(setting)}"


def _code(entry: Entry) -> str:
    """What stands for the code of a rule: nothing more for the house's own. Raises Unknown."""
    if entry.plugin:
        return f"{entry.plugin} {plugin_stamp(entry.plugin, entry.module)}"
    if entry.module.partition(".")[0] not in HOUSE:
        raise Unknown(entry.module)
    return ""


def _style(setting: RuleSetting) -> str:
    """What stands for an entry of a pack: all that its author wrote, or nothing more for one of the house's."""
    member: Any = setting.entry
    pack = member.compiled
    return "" if pack.house else f"{member.plugin} {pack.stamp or canonical(member.style)}"


def canonical(value: Any) -> str:
    """A value as text: the same for equal values in any process, different for different ones. Raises Unknown.

    Sets have no order; mappings keep theirs, since a rule may go by it.
    """
    if isinstance(value, enum.Enum):
        return f"{type(value).__qualname__}.{value.name}"
    if value is None or isinstance(value, bool | int | float | str | bytes):
        return repr(value)
    if isinstance(value, frozenset | set):
        return f"set({','.join(sorted(map(canonical, value)))})"
    if isinstance(value, tuple | list):
        return f"{type(value).__qualname__}({','.join(map(canonical, value))})"
    if isinstance(value, Mapping):
        return f"{{{','.join(f'{canonical(key)}:{canonical(held)}' for key, held in value.items())}}}"
    return _of_object(value)


def _of_object(value: Any) -> str:
    import datetime

    if isinstance(value, re.Pattern):
        return f"Pattern({value.pattern!r},{value.flags})"
    if isinstance(value, datetime.date):
        return f"{type(value).__qualname__}({value.isoformat()})"
    if hasattr(value, "__dict__") and not callable(value):  # the options of a rule as a plain class
        return f"{type(value).__qualname__}({canonical(vars(value))})"
    raise Unknown(type(value).__qualname__)
