"""Where the pages of the live class are, and what they say without a data folder."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from workshop.web.facilitator import course

blueprint = Blueprint("live", __name__, url_prefix="/sessions")


@blueprint.before_request
def _need_a_folder() -> ResponseReturnValue | None:
    config = course.config()
    if config.data is not None or config.database:
        return None
    return render_template("facilitator/live/no-folder.html"), 503
