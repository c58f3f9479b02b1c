"""A hosted installation at its start: what is refused, and what is advised on stderr."""

import ipaddress
import sys
from typing import TYPE_CHECKING

from flask import Flask

from workshop.config import WrongSetting
from workshop.web.security import origin
from workshop.web.security.hosts import host_name

if TYPE_CHECKING:
    from workshop.config import Config

_NOT_PUBLIC = (".localhost", ".local", ".lan", ".internal", ".home.arpa", ".test")


def init_app(app: Flask) -> None:
    """Check the settings. Raises WrongSetting; only advises where it may be meant."""
    region, known = app.extensions["config"].region, known_regions(app)
    if region not in known:
        raise WrongSetting(
            f"There is no region {region!r}: set SIGNAAL_REGION to one of "
            f"{', '.join(known)}."
        )
    public = public_host(app.extensions["config"])
    if public and not origin.is_https(app):
        sys.stderr.write(
            f"{public} is reached without HTTPS, so others on the way can read along: "
            f"get a certificate and set SIGNAAL_PUBLIC_URL to https://{public}/.\n"
        )


def public_host(config: "Config") -> str:
    """The first of the hosts that the whole world can reach, or ""."""
    names = (host_name(host) for host in config.hosts)
    return next((name for name in names if _is_public(name)), "")


def _is_public(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_global
    except ValueError:
        return "." in name and not name.endswith(_NOT_PUBLIC)


def known_regions(app: Flask) -> list[str]:
    """The regions that an installation may be set to."""
    return sorted({"nl", *app.extensions["library"].regions})
