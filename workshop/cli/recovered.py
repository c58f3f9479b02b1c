"""Before any door opens: is the database of the data folder sound?"""

from pathlib import Path

import click

from workshop.storage.recovery import FAILURES, recover


def recovered(folder: Path | None) -> Path | None:
    """Finish what a killed process left; the new name of a file that was set aside.

    Nothing else has the folder then: what stands in it is not looked at twice.
    """
    if folder is None:
        return None
    try:
        return recover(folder)
    except FAILURES as error:
        raise click.ClickException(
            f"The folder {folder} cannot be used now ({error}): make room on the disk "
            "and see whether you may write there, or choose another one with --data."
        ) from None
