"""A tiny app on the security floor, with one route of each kind."""

from collections.abc import Collection

from flask import Blueprint, Flask, abort, request, session

from workshop.config import Config
from workshop.web import compress, security

SECURITY = {
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cache-Control",
    "Permissions-Policy",
}
OF_THE_CONTENT = {"Content-Type", "Content-Length", "Vary", "Set-Cookie"}

PUPILS = Blueprint("pupils", __name__)
DESK = Blueprint("desk", __name__, url_prefix="/begeleider")


@PUPILS.get("/", role="pupil")
def lesson() -> str:
    return "<p>" + "tekst " * 200


@PUPILS.post("/", role="pupil")
def answer() -> str:
    return f"{len(request.get_data())} {len(request.form)}"


@PUPILS.get("/broken", role="public")
def broken() -> str:
    raise ValueError("a secret answer")


@PUPILS.get("/same", role="public")
def same() -> tuple[str, int]:
    return "", 304


@PUPILS.get("/loose", role="public")
def loose() -> tuple[str, dict[str, str]]:
    return "", {"Cache-Control": "public", "Content-Security-Policy": "default-src *"}


@DESK.get("/", role="facilitator")
def desk() -> str:
    session["seen"] = True
    return "<p>" + "tekst " * 200


@DESK.get("/form", role="facilitator")
def form() -> str:
    from flask_wtf.csrf import generate_csrf

    return f"{generate_csrf()} {'tekst ' * 200}"


@DESK.post("/form", role="facilitator")
def change() -> str:
    return "changed"


@DESK.get("/forbidden", role="facilitator")
def forbidden() -> str:
    abort(403)


def a_secure_app(
    doors: Collection[str] = ("pupil", "facilitator"), config: Config | None = None
) -> Flask:
    """Both doors, or one, on top of `security.init_app`."""
    app = Flask(__name__, static_folder=None)
    app.extensions["config"] = config or Config()
    app.secret_key = "only for tests"
    security.init_app(app, doors=doors)
    compress.init_app(app)
    if "pupil" in doors:
        app.register_blueprint(PUPILS)
    if "facilitator" in doors:
        app.register_blueprint(DESK)
    security.check_roles(app, doors=doors)
    return app
