"""Before any door opens: is the database of the data folder sound?"""

from pathlib import Path

import click

from workshop.storage.recovery import FAILURES, FILE, recover
from workshop.storage.versions import Newer, NotUpgraded


def recovered(folder: Path | None) -> Path | None:
    """Finish what a killed process left; the new name of a file that was set aside.

    A file of another version of this program is not touched, and says so here.
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
    except Newer:
        raise click.ClickException(
            f"{folder / FILE} was kept by a newer version of this program and stays as "
            "it is: start that version, or choose another folder with --data."
        ) from None
    except NotUpgraded as error:
        raise click.ClickException(
            f"{folder / FILE} could not be brought to this version ({error}) and stays "
            "as it is: start the version that you had, and tell us what stands here."
        ) from None
