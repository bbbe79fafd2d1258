"""The program: its commands, each imported when it is called, and what becomes of everything that can go wrong.

Exit status: 0 nothing at or above `--fail-on`, 1 something, 2 could not check. Users never see a traceback unless they
ask for it with `--debug` or WIRELINT_DEBUG=1.
"""

from __future__ import annotations

import importlib
import keyword
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from wirelint._version import PROJECT_URL, __version__
from wirelint.cli import INTERRUPTED
from wirelint.report.visible import visible

CLOSED_PIPE = 141
"""The exit status when nobody reads on, as in `wirelint check . | head`: 128 and the number of SIGPIPE."""

COMMANDS = (
    "check", "diff", "try", "archive", "archive-report", "duplicates", "waive", "learn", "baseline", "stats", "rules",
    "explain", "init", "config", "pack", "languagetool", "lsp", "serve",
)  # fmt: skip
"""The names of the commands; each is the `command` of the module of that name here, with an underscore for a hyphen;
that of `try` of `try_`."""


class _ClosedPipe(Exception):
    """Whoever read standard output does so no more. An own class, since click answers EPIPE in its own way."""


class _Commands(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name.replace("-", "_")
        command = importlib.import_module(f"wirelint.cli.{module}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; says the nearest name where there is none such."""
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        from wirelint.config.errors import nearest, quoted

        raise click.UsageError(f"no command {quoted(args[0])}{nearest(args[0], COMMANDS)}", ctx)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _ClosedPipe from error


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=f"Shell completion and the manual: {PROJECT_URL}/blob/main/docs/command-line.md",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of what fails in wirelint or in a rule.")
def program(debug: bool) -> None:
    """Read news copy as a copy desk does: say at the exact place what is wrong and what to do about it."""
    if debug:
        os.environ["WIRELINT_DEBUG"] = "1"


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit status; writes what goes wrong on standard error."""
    try:
        status = program.main(arguments, prog_name="wirelint", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except (_ClosedPipe, BrokenPipeError):
        _drop_output()
        return CLOSED_PIPE
    except Exception as error:
        return _explained(error)


def _drop_output() -> None:
    """Send what is still to be written nowhere, or Python would complain of it on its way out."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explain_system(error: OSError) -> None:
    """Say what the system refused. With no file to it, that was writing: what is left to write goes nowhere."""
    if error.filename is None:
        _drop_output()
    place = "standard output" if error.filename is None else visible(os.fsdecode(error.filename))
    click.echo(f"wirelint: {place}: {error.strerror}", err=True)


def _explained(error: Exception) -> int:
    """Say what went wrong in plain words, and return exit status 2."""
    from wirelint.config import ConfigError
    from wirelint.run import brief, debug, show

    if isinstance(error, click.ClickException):
        error.show()
    elif isinstance(error, ConfigError):
        click.echo(str(error), err=True)
    elif isinstance(error, OSError) and error.strerror:
        _explain_system(error)
    elif debug():
        show(error)
    else:
        report = f"please report it at {PROJECT_URL}/issues (--debug shows the traceback)"
        click.echo(f"wirelint: internal error: {brief(error)}; {report}", err=True)
    return 2
