"""A square code that lets a phone join a Wi-Fi; what is typed for it is not kept."""

from collections.abc import Mapping
from typing import Any

from wtforms import StringField, ValidationError

from workshop.i18n import gettext, lazy_gettext
from workshop.text import N_
from workshop.web.facilitator.forms import Form

_NAME_BYTES = 32
_PASSWORD = range(8, 64)
_NO_NAME = N_("Write the name of the Wi-Fi network.")
_LONG_NAME = N_("The name of a Wi-Fi network has 32 letters at most.")
_WRONG_PASSWORD = N_("A Wi-Fi password has 8 to 63 letters.")

# Nothing of it goes to the memory of the browser, to its dictionary or its keyboard.
# A field of the type "password" would make the browser offer to keep it.
_NOT_KEPT: Mapping[str, Any] = {
    "spellcheck": "false",
    "autocapitalize": "off",
    "autocorrect": "off",
    "dir": "auto",
}


class WifiForm(Form):
    """The name and the password of a network."""

    network = StringField(lazy_gettext("Name of the Wi-Fi"), render_kw=_NOT_KEPT)
    password = StringField(lazy_gettext("Password of the Wi-Fi"), render_kw=_NOT_KEPT)

    def validate_network(self, field: StringField) -> None:
        """A network has a name, which stations count in bytes."""
        if not field.data:
            raise ValidationError(gettext(_NO_NAME))
        if len(field.data.encode()) > _NAME_BYTES:
            raise ValidationError(gettext(_LONG_NAME))

    def validate_password(self, field: StringField) -> None:
        """None at all, or one that WPA takes."""
        if field.data and len(field.data) not in _PASSWORD:
            raise ValidationError(gettext(_WRONG_PASSWORD))


def wifi_text(network: str, password: str) -> str:
    r"""What phones read in the code: `WIFI:T:WPA;S:name;P:password;;`.

    The format is ZXing's ("Barcode Contents"): a backslash before `\ ; , : "`.
    """
    if not password:
        return f"WIFI:T:nopass;S:{_escaped(network)};;"
    return f"WIFI:T:WPA;S:{_escaped(network)};P:{_escaped(password)};;"


def _escaped(words: str) -> str:
    return "".join(f"\\{letter}" if letter in '\\;,:"' else letter for letter in words)
