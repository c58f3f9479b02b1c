"""Style, script and fonts under names with a hash, so that a browser asks only once.

Files lie in `workshop/web/<door>/static`; their names say nothing of the subject.
Inside style and script another file is named `"./other.js"` or `url("./font.ttf")`.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from flask import Flask, Response, abort, current_app

from workshop.web.compress import accepts_gzip, squeezed
from workshop.web.security.headers import IMMUTABLE

_HOME = Path(__file__).parent

# Not guessed by the system: a Windows registry may say that .js is plain text.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".woff2": "font/woff2",
}
_ALREADY_SMALL = {".png", ".woff2"}
_NAMES_OTHERS = {".css", ".js"}
_REFERENCE = re.compile(r"""(?<=["'(])\./([\w-]+\.\w+)(?=["')])""")


@dataclass(frozen=True)
class Asset:
    """One file as it is sent, and its name with the hash of what is sent."""

    stem: str
    suffix: str
    body: bytes

    @cached_property
    def file_name(self) -> str:
        digest = hashlib.sha256(self.body).hexdigest()[:12]
        return f"{self.stem}.{digest}{self.suffix}"

    @cached_property
    def gzipped(self) -> bytes | None:
        """Made once; None where it would not help."""
        if self.suffix in _ALREADY_SMALL:
            return None
        return squeezed(self.body)


class StaticFiles:
    """The files of all folders by name, read when they are first asked for."""

    def __init__(self) -> None:
        self._paths: dict[str, Path] = {}
        self._assets: dict[str, Asset] = {}

    def add(self, folder: Path) -> None:
        """Serve the files of a folder; their names must be new."""
        for path in sorted(folder.iterdir()):
            if path.suffix not in _TYPES:
                continue
            if path.name in self._paths:
                raise ValueError(f"two static files are called {path.name}")
            self._paths[path.name] = path

    def asset(self, name: str) -> Asset:
        """The file with this name; KeyError when there is none."""
        if name not in self._assets:
            path = self._paths[name]
            body = path.read_bytes()
            if path.suffix in _NAMES_OTHERS:
                body = _REFERENCE.sub(self._hashed, body.decode()).encode()
            self._assets[name] = Asset(path.stem, path.suffix, body)
        return self._assets[name]

    def url(self, name: str) -> str:
        """`pupil.css` → `/static/pupil.<hash>.css`, for templates."""
        return f"/static/{self.asset(name).file_name}"

    def find(self, file_name: str) -> Asset | None:
        """The file whose name with hash this is."""
        stem, _, rest = file_name.partition(".")
        name = f"{stem}.{rest.partition('.')[2]}"
        if name not in self._paths:
            return None
        asset = self.asset(name)
        return asset if asset.file_name == file_name else None

    def _hashed(self, match: re.Match[str]) -> str:
        return f"./{self.asset(match[1]).file_name}"


def init_app(app: Flask) -> None:
    """Serve the static folders of the app's doors, and give templates `static_url`."""
    files = app.extensions["static"] = StaticFiles()
    for door in sorted(app.extensions["doors"]):
        if (folder := _HOME / door / "static").is_dir():
            files.add(folder)
    app.jinja_env.globals["static_url"] = files.url
    app.add_url_rule("/static/<file_name>", "static", _static, role="static")


def add_folder(app: Flask, folder: Path) -> None:
    """Serve one more folder, such as the fonts."""
    files: StaticFiles = app.extensions["static"]
    files.add(folder)


def _static(file_name: str) -> Response:
    asset = current_app.extensions["static"].find(file_name)
    if asset is None:
        abort(404)
    is_gzipped = asset.gzipped is not None and accepts_gzip()
    response = Response(
        asset.gzipped if is_gzipped else asset.body, content_type=_TYPES[asset.suffix]
    )
    response.headers["Cache-Control"] = IMMUTABLE
    if is_gzipped:
        response.headers["Content-Encoding"] = "gzip"
    if asset.gzipped is not None:
        response.vary.add("Accept-Encoding")
    return response
