"""The folder for what this computer keeps: made for its user only, for one program."""

from pathlib import Path

import click
from platformdirs import user_data_path

from workshop.server.folder_lock import AlreadyRuns, FolderLock


def data_folder(chosen: Path | None) -> Path:
    """The chosen folder, or that of this user on this system."""
    folder = chosen or user_data_path("Signaal", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(folder, error) from None
    return folder


def locked(folder: Path) -> FolderLock:
    """The folder for us alone, as long as this process lives."""
    try:
        return FolderLock(folder)
    except AlreadyRuns as other:
        raise click.ClickException(_already_runs(other.port)) from None
    except OSError as error:
        raise _unusable(folder, error) from None


def _already_runs(port: int) -> str:
    where = f"open http://127.0.0.1:{port}/ ," if port else "wait until its page opens,"
    return (
        f"Signaal already runs on this computer: {where} "
        "or start with another folder: --data DIR"
    )


def _unusable(folder: Path, error: OSError) -> click.ClickException:
    return click.ClickException(
        f"The folder {folder} cannot be used ({error.strerror}): "
        "choose another one with --data."
    )
