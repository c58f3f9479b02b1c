"""Compiled templates are kept: a first page would wait longest for them."""

from flask import Flask
from jinja2.bccache import Bucket, BytecodeCache

from workshop import kept


class _Kept(BytecodeCache):
    """One kept file for each template, good for one text of it."""

    def load_bytecode(self, bucket: Bucket) -> None:
        body = kept.read(_name(bucket), bucket.checksum.encode())
        if body is not None:
            bucket.bytecode_from_string(body)

    def dump_bytecode(self, bucket: Bucket) -> None:
        body = bucket.bytecode_to_string()
        kept.write(_name(bucket), bucket.checksum.encode(), body)


def init_app(app: Flask) -> None:
    """Compile each template once for each state of its file."""
    # Else filters of ours that are given a constant would be compiled to their result.
    app.jinja_env.optimized = False
    app.jinja_env.bytecode_cache = _Kept()


def _name(bucket: Bucket) -> str:
    return f"template-{bucket.key}"
