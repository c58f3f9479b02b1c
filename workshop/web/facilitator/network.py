"""Letting phones in: the address large, the choice of a network, a code for the Wi-Fi."""

from typing import Any

from flask import (
    Blueprint,
    abort,
    current_app,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from workshop.web.facilitator.pupil_address import pupil_address
from workshop.web.facilitator.wifi import WifiForm, wifi_text

blueprint = Blueprint("network", __name__)


@blueprint.get("/network", role="facilitator")
def show() -> str:
    """Where phones get in now, and whether one did."""
    return _page(WifiForm())


@blueprint.post("/network", role="facilitator")
def answer() -> ResponseReturnValue:
    """The code for a Wi-Fi, in the answer itself: nothing is kept."""
    form = WifiForm()
    if not form.validate():
        return _page(form), 422
    code = wifi_text(form.network.data, form.password.data)
    form.password.data = ""
    return _page(form, code)


@blueprint.post("/network/address", role="facilitator")
def choose() -> ResponseReturnValue:
    """Show phones another address of this machine."""
    _listener().choose(request.form.get("ip", ""))
    return redirect(url_for(".show"), 303)


def _page(form: WifiForm, code: str = "") -> str:
    listener = _listener()
    return render_template(
        "facilitator/network.html",
        pupil_address=pupil_address(),
        choices=listener.choices,
        chosen=listener.host,
        form=form,
        code=code,
    )


def _listener() -> Any:
    """The pupil door of this laptop; a hosted one has no network to choose."""
    listener = current_app.extensions.get("pupil_door")
    if listener is None:
        abort(404)
    return listener
