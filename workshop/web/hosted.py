"""A hosted installation at its start: what is refused in one sentence."""

from flask import Flask


class WrongSetting(Exception):
    """A setting that cannot be meant like this; the message says what to do."""


def init_app(app: Flask) -> None:
    """Check the settings. Raises WrongSetting."""
    region, known = app.extensions["config"].region, known_regions(app)
    if region not in known:
        raise WrongSetting(
            f"There is no region {region!r}: set SIGNAAL_REGION to one of "
            f"{', '.join(known)}."
        )


def known_regions(app: Flask) -> list[str]:
    """The regions that an installation may be set to."""
    return sorted({"nl", *app.extensions["library"].regions})
