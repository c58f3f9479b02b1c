"""Smaller pages: HTML is gzipped once per answer, unless it holds a secret.

A page with a form token is left alone: its size after compression could tell it.
"""

import gzip

from flask import Flask, Response, g, request

SMALLEST = 500
"""Bytes; below it a gzipped page is hardly smaller."""


def init_app(app: Flask) -> None:
    """Compress what the views return."""
    app.after_request(_compressed)


def squeezed(body: bytes) -> bytes:
    """Gzipped, the same bytes for the same input."""
    return gzip.compress(body, compresslevel=9, mtime=0)


def accepts_gzip() -> bool:
    """Whether this request allows a gzipped answer."""
    return bool(request.accept_encodings["gzip"])


def _compressed(response: Response) -> Response:
    if response.mimetype != "text/html" or response.is_streamed or "csrf_token" in g:
        return response
    response.vary.add("Accept-Encoding")
    is_done = "Content-Encoding" in response.headers
    body = b"" if is_done else response.get_data()
    if len(body) >= SMALLEST and accepts_gzip():
        response.set_data(gzip.compress(body, compresslevel=6, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response
