"""Settings of an installation: defaults, overridden by the environment or a caller."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self


class WrongSetting(Exception):
    """A setting that cannot be meant like this; the message says what to do."""


ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Config:
    """What an installation may choose.

    `hosts` are the names a door answers to beside the machine's own addresses;
    `public_url` is the pupil door's address for QR codes on paper; `data` is the folder
    for what this computer keeps, None where nothing is kept; `database` is the address
    of a database server, which is then used instead. `held` says how many
    requests may wait for news at a time: the server needs as many threads on top.
    """

    region: str = "nl"
    hosts: tuple[str, ...] = ()
    public_url: str = ""
    passphrase_hash: str = ""
    secret_key: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)
    is_hosted: bool = False
    data: Path | None = None
    database: str = field(default="", repr=False)
    held: int = 0
    lessons: Path = ROOT / "lessons"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """The settings of a hosted installation, from `SIGNAAL_…` variables.

        Raises WrongSetting.
        """
        read = {
            "region": environment.get("SIGNAAL_REGION"),
            "public_url": environment.get("SIGNAAL_PUBLIC_URL"),
            "passphrase_hash": environment.get("SIGNAAL_PASSPHRASE_HASH"),
            "secret_key": environment.get("SIGNAAL_SECRET_KEY"),
            "data": Path(data) if (data := environment.get("SIGNAAL_DATA")) else None,
            "database": environment.get("SIGNAAL_DATABASE"),
            "held": _number(environment, "SIGNAAL_HELD"),
        }
        hosts = tuple(environment.get("SIGNAAL_HOSTS", "").replace(",", " ").split())
        given = {name: value for name, value in read.items() if value}
        return cls(hosts=hosts, is_hosted=True, **given)  # type: ignore[arg-type]


def _number(environment: Mapping[str, str], name: str) -> int:
    words = environment.get(name) or "0"
    if not (words.isascii() and words.isdecimal() and len(words) < 10):
        raise WrongSetting(
            f"{name} is {words!r}: set it to a whole number, or leave it."
        )
    return int(words)
