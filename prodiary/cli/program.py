"""The whole command line; every failure ends here as a message and an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

import prodiary
from prodiary.cli import failing, inspecting, site
from prodiary.cli.output import as_table, errors, robust, say
from prodiary.errors import ProdiaryError
from prodiary.paths import default_profile

app = typer.Typer(
    name="prodiary",
    help="A diary for trials in myasthenia gravis, and the site's desk for what it yields.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(site.app, name="site")
app.command("inspect")(inspecting.inspect)


def _version(wanted: bool) -> None:
    if wanted:
        say(f"prodiary {prodiary.__version__}")
        raise typer.Exit


@app.callback()
def _whole(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    pass


@app.command()
def run(
    *,
    profile: Annotated[
        Path,
        typer.Option(
            metavar="DIR",
            help="Where the app keeps its vault and settings.",
            default_factory=default_profile,
            show_default="in your user data",
        ),
    ],
) -> None:
    """Open the app: the diary, or the site's desk."""
    raise typer.Exit(_app("prodiary.app.main", profile=profile))


@app.command()
def demo(
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the results go.")],
) -> None:
    """Run the whole loop with the demonstration study: answer, seal, import, verify."""
    raise typer.Exit(_app("prodiary.app.demo", out=out, table=as_table))


def _app(module: str, **given: object) -> int:
    # The screens are an extra; the site's commands must work where they were not installed.
    try:
        code: int = import_module(module).run(**given)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in {"PySide6", "shiboken6"}:
            raise
        errors().print(
            "The screens of prodiary are not installed here. Install it with the extra 'app'.",
            markup=False,
        )
        return failing.Code.USAGE
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; see `prodiary.cli.failing.Code`."""
    robust()
    try:
        app(args=arguments, prog_name="prodiary")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else failing.Code.OK
    except ProdiaryError as error:
        return failing.report(error)
    except Exception as error:  # noqa: BLE001 - the one place that catches our own mistakes
        return failing.report_bug(error)
    return failing.Code.OK
