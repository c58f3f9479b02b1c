"""python -m workshop serve: both doors on this machine, until Ctrl-C."""

import gc
import os
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workshop.cli import window
from workshop.cli.folder import data_folder, locked
from workshop.cli.recovered import recovered
from workshop.config import Config
from workshop.server import log
from workshop.server.child import DoorBroken, can_fork
from workshop.server.door_spec import DoorSpec
from workshop.server.pupil_process import PupilProcess
from workshop.server.sockets import PortNotAllowed, listen_near, port_of

if TYPE_CHECKING:
    import socket

    from flask import Flask

Port = click.IntRange(1, 65535)
Folder = click.Path(file_okay=False, writable=True, path_type=Path)

_FACILITATOR_HOST = "127.0.0.1"
_FACILITATOR_THREADS = 8


@click.command("serve")
@click.option("--facilitator-port", type=Port, default=8000, show_default=True)
@click.option("--pupil-port", type=Port, default=8080, show_default=True)
@click.option("--pupil-host", default="0.0.0.0", show_default=True)
@click.option("--host", "names", multiple=True, help="A name that phones may use too.")
@click.option("--region", default="nl", show_default=True, help="Whose help routes.")
@click.option("--data", type=Folder, help="The folder for what this computer keeps.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def command(
    facilitator_port: int,
    pupil_port: int,
    pupil_host: str,
    names: tuple[str, ...],
    region: str,
    data: Path | None,
    no_browser: bool,
) -> None:
    """Start both doors on this machine; Ctrl-C ends them."""
    gc.disable()  # nothing made at the start is garbage; the doors switch it on
    log.install()
    _end_on_signals()
    folder = data_folder(data)
    lock = locked(folder)
    set_aside = recovered(folder)
    config = Config(region=region, hosts=names, data=folder)
    door = _pupil_process(DoorSpec(config, pupil_host, pupil_port))
    try:
        opened = _facilitator_socket(facilitator_port)
        lock.tell(port_of(opened))
        app = _facilitator_app(config)
        app.extensions["pupil_door"] = door
        app.extensions["set_aside"] = set_aside
        _wait_until_open(door, pupil_host, pupil_port)
        _announce(door, port_of(opened), is_browser_wanted=not no_browser)
        _serve(app, opened)
    finally:
        door.close()


def _end_on_signals() -> None:
    """End in one way, whether by Ctrl-C, a closed window or a service manager."""

    def end(*_: Any) -> None:
        raise SystemExit(0)

    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)


def _pupil_process(spec: DoorSpec) -> PupilProcess:
    """The child takes longest: it is started first, or with all that both doors need."""
    if not can_fork():
        return PupilProcess(spec)
    # What both doors need is imported once.
    import workshop.web.app
    import workshop.web.pupil  # noqa: F401

    gc.freeze()  # else collecting would copy what the two share
    return PupilProcess(spec, is_fork=True)


def _facilitator_socket(port: int) -> "socket.socket":
    try:
        opened = listen_near(_FACILITATOR_HOST, port)
    except PortNotAllowed:
        raise _port_problem(_FACILITATOR_HOST, port, "--facilitator-port") from None
    _say_if_taken(port, port_of(opened), "the facilitator's page opens")
    return opened


def _facilitator_app(config: Config) -> "Flask":
    """The facilitator's pages, built while the child builds the pupils'."""
    # Imported here so that the child, which takes longest, is started first: 287 ms.
    from workshop.content.problems import HelpIsBroken
    from workshop.web.app import create_app
    from workshop.web.hosted import known_regions

    try:
        app = create_app(doors=("facilitator",), config=config)
    except HelpIsBroken as error:
        raise click.ClickException(f"Mend the help routes first: {error}") from None
    regions = known_regions(app)
    if config.region not in regions:
        raise click.ClickException(
            f"There is no region {config.region!r}: choose one of "
            f"{', '.join(regions)} with --region."
        )
    return app


def _wait_until_open(door: PupilProcess, host: str, port: int) -> None:
    try:
        door.wait_until_open()
    except PortNotAllowed:
        raise _port_problem(host, port, "--pupil-port") from None
    except DoorBroken:
        raise click.ClickException(
            "The pupil door did not open: start again, and report the line above."
        ) from None
    _say_if_taken(port, door.port, "pupils get in")


def _say_if_taken(wished: int, got: int, what: str) -> None:
    if got != wished:
        click.echo(
            f"Port {wished} is in use by another program: {what} at port {got}.",
            err=True,
        )


def _port_problem(host: str, port: int, option: str) -> click.ClickException:
    return click.ClickException(
        f"This computer does not let us listen on {host} port {port}: "
        f"choose another port with {option}."
    )


def _announce(door: PupilProcess, port: int, *, is_browser_wanted: bool) -> None:
    """Two lines on stdout that a program can read; all else goes to stderr."""
    address = f"http://{_FACILITATOR_HOST}:{port}/"
    click.echo(f"facilitator {address}\npupils {door.address}")
    sys.stdout.flush()
    if not door.is_on_a_network:
        click.echo(
            "Only this computer can reach the pupil door: connect to a network "
            "to let phones in, or do the lesson without phones.",
            err=True,
        )
    window.leave_open()
    if is_browser_wanted and _has_screen():
        import webbrowser

        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _has_screen() -> bool:
    """Without one, Python would open a browser in this very terminal."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _serve(app: "Flask", opened: "socket.socket") -> None:
    from workshop.server.waitress_server import waitress_server
    from workshop.web.facilitator.live.housekeeping import start_housekeeping

    gc.enable()
    start_housekeeping(app)
    waitress_server(app, opened, threads=_FACILITATOR_THREADS).run()
