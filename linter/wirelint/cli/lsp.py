"""`wirelint lsp`: the language server, for editors."""

from __future__ import annotations

import click

from wirelint.grammar.places import is_loopback


def _address(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, int] | None:
    """Host and port. Copy leaves the machine nowhere: only its own addresses are served."""
    if value is None:
        return None
    host, _, port = value.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not (port.isascii() and port.isdigit() and int(port) < 65536):
        raise click.BadParameter("give host and port, as in 127.0.0.1:7474; port 0 is any that is free")
    if not is_loopback(host):
        raise click.BadParameter(f"{host or 'no host'} is not this machine: give 127.0.0.1, ::1 or localhost")
    return host, int(port)


@click.command(short_help="Serve an editor that speaks the Language Server Protocol.")
@click.option(
    "--tcp",
    callback=_address,
    metavar="HOST:PORT",
    help="Listen on a port of this machine [standard input and output].",
)
@click.option("--stdio", is_flag=True, help="Use standard input and output; so it is without --tcp too.")
def command(tcp: tuple[str, int] | None, stdio: bool) -> int:
    """Serve an editor: diagnostics while you type, quick fixes, the manual page of a rule at the cursor, and more.

    Editors start this command themselves; see docs/editors.md for how to set yours up. It needs the extra “lsp”:
    pip install 'wirelint[lsp]'.
    """
    if tcp and stdio:
        raise click.UsageError("--tcp or --stdio, not both")
    try:
        from wirelint.lsp import serving
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol", "cattrs", "attrs", "attr"}:
            raise
        raise click.ClickException("the language server needs pygls: pip install 'wirelint[lsp]'") from error
    if tcp is None:
        return serving.stdio()
    return serving.listen(*tcp, lambda line: click.echo(line, err=True))
