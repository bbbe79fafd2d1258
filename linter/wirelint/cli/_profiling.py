"""The option --profile: what each rule cost, as a table on standard error behind the report."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from wirelint.cli._running import Running

F = TypeVar("F", bound=Callable[..., Any])


def profile_option(command: F) -> F:
    """Add --profile to a command that checks copy; what it prints stands behind all that the command prints.

    All is measured: the clocks see this process alone, and nothing of what a cache knows.
    """

    @functools.wraps(command)
    def wrapped(*args: Any, profile: bool, running: Running, **rest: Any) -> Any:
        if not profile:
            return command(*args, running=running, **rest)
        from wirelint.profile import profiled, table

        with profiled() as measured:
            status = command(*args, running=running._replace(jobs=1, cache_dir=None, no_cache=True), **rest)
        for line in table(measured.costs):
            click.echo(line, err=True)
        return status

    made: Any = wrapped
    with_option: F = click.option("--profile", is_flag=True, help="Say on standard error what each rule cost.")(made)
    return with_option
