"""Drawings and QR codes as SVG inside a page; without any style of their own."""

import segno
from flask import Flask
from markupsafe import Markup

from workshop.drawings import DRAWINGS, PALETTE, drawing, to_svg
from workshop.i18n import gettext

_QR_DARK, _QR_LIGHT = PALETTE["ink"], PALETTE["paper"]


def init_app(app: Flask) -> None:
    """Give templates `picture`, `sign` and `qr`."""
    app.jinja_env.globals.update(picture=picture, sign=sign, qr=qr)


def picture(name: str) -> Markup:
    """A drawing that tells something: it is read out."""
    found = drawing(name)
    return Markup(to_svg(found, label=gettext(found.alt), name=name))


def sign(name: str) -> Markup:
    """A drawing beside words that say the same."""
    return Markup(to_svg(DRAWINGS[name], name=name))


def qr(words: str) -> Markup:
    """A QR code; always dark on light, because cameras expect it."""
    code = segno.make(words, error="m", micro=False, encoding="utf-8")
    drawn = code.svg_inline(
        border=4, omitsize=True, dark=_QR_DARK, light=_QR_LIGHT, svgclass="qr"
    )
    return Markup(drawn)
