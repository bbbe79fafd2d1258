"""Options that several commands share, and what a shell offers for their values."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from wirelint.config import Configs

F = TypeVar("F", bound=Callable[..., Any])


def rule_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """What a shell offers for the id of a rule."""
    from click.shell_completion import CompletionItem

    from wirelint.registry import house_rules

    rules = house_rules().items()
    return [CompletionItem(id, help=entry.summary) for id, entry in rules if id.startswith(incomplete)]


def preset_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """What a shell offers for a preset. Which there are is for the configuration to say: it knows the nearest."""
    from wirelint.config.defaults import PRESETS

    return [name for name in PRESETS if name.startswith(incomplete)]


def color_option(command: F) -> F:
    """Add --color to a command."""
    choice = click.Choice(("auto", "always", "never"))
    return click.option("--color", type=choice, default="auto", help="Colour [auto: on a terminal].")(command)


def with_options(command: F, options: Iterable[Callable[[F], F]]) -> F:
    """A command with options, in the order of its help."""
    for option in reversed(tuple(options)):
        command = option(command)
    return command


def gathered(command: F, name: str, make: Any, options: Iterable[Callable[[F], F]]) -> F:
    """A command with options that it gets as one argument: a NamedTuple, `make`, with a field for each option."""

    @functools.wraps(command)
    def wrapped(*args: Any, **given: Any) -> Any:
        given[name] = make(**{field: given.pop(field) for field in make._fields})
        return command(*args, **given)

    made: Any = wrapped
    with_them: F = made
    return with_options(with_them, options)


def config_options(command: F) -> F:
    """Add --config, --no-config, --preset, --select and --ignore to a command."""
    return with_options(command, _config_options())


def _config_options() -> Iterator[Callable[[F], F]]:
    file = click.Path(dir_okay=False, path_type=str)
    yield click.option("--config", "config_file", type=file, help="Configuration to use, instead of the nearest one.")
    yield click.option("--no-config", is_flag=True, help="Use no configuration file.")
    yield click.option(
        "--preset", metavar="NAME", shell_complete=preset_names, help="Preset to begin with: pipeline, wire, … strict."
    )
    many = "Rules or families, also with commas; may be repeated."
    yield click.option(
        "--select", multiple=True, metavar="RULE", shell_complete=rule_names, help=f"Run these alone. {many}"
    )
    yield click.option(
        "--ignore", multiple=True, metavar="RULE", shell_complete=rule_names, help=f"Leave these out. {many}"
    )


def configs(
    config_file: str | None,
    no_config: bool,
    preset: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    kept: str | None = None,
) -> Configs:
    """The configurations that the options of `config_options` ask for; `kept` as `load_config` has it.

    Raises UsageError for two that clash.
    """
    if config_file is not None and no_config:
        raise click.UsageError("--config and --no-config exclude each other")
    from wirelint.config import Configs

    return Configs(
        config_file=config_file, use_config=not no_config, preset=preset, select=select, ignore=ignore, kept=kept
    )
