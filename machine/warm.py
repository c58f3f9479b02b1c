"""Makes what every start reads: compiled modules, the checked course, the first pages."""

import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from workshop.config import Config
from workshop.web.app import DOORS, create_app

SERVED_BY = (
    "cli.serve",
    "server.waitress_server",
    "server.pupil_server",
    "server.granian_server",
)


def main() -> None:
    """Ask each door for its first page, as a browser will."""
    for name in SERVED_BY:
        with suppress(ImportError):  # the fast one is not for every system
            import_module(f"workshop.{name}")
    for door in DOORS:
        client = create_app((door,), Config()).test_client()
        client.get("/", follow_redirects=True)


if __name__ == "__main__":
    main()
