"""Attributes that are computed when first asked for, and kept.

A story has some sixty views. `functools.cached_property` takes a lock for each, until Python 3.12, which costs more
than the rest of a small view. Here a view that two threads ask for at once may be computed twice, to the same value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["cached_property"]

if TYPE_CHECKING:
    from functools import cached_property
else:

    class cached_property:
        """As functools.cached_property, without its lock."""

        def __init__(self, func):
            self.func, self.__doc__ = func, func.__doc__

        def __set_name__(self, owner, name):
            self.attrname = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance.__dict__[self.attrname] = self.func(instance)
            return value
