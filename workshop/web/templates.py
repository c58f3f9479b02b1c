"""Compiled templates are cached: a first page would wait longest for them."""

from functools import cache
from pathlib import Path

from flask import Flask
from jinja2.bccache import Bucket, BytecodeCache

from workshop import build_cache, i18n


class _Cache(BytecodeCache):
    """One cached file for each template, good for one text of it."""

    def load_bytecode(self, bucket: Bucket) -> None:
        body = build_cache.read(_name(bucket), _key(bucket))
        if body is not None:
            bucket.bytecode_from_string(body)

    def dump_bytecode(self, bucket: Bucket) -> None:
        build_cache.write(_name(bucket), _key(bucket), bucket.bytecode_to_string())


def init_app(app: Flask) -> None:
    """Compile each template once for each state of its file."""
    # Else filters of ours that are given a constant would be compiled to their result.
    app.jinja_env.optimized = False
    app.jinja_env.bytecode_cache = _Cache()


def _name(bucket: Bucket) -> str:
    return f"template-{bucket.key}"


def _key(bucket: Bucket) -> bytes:
    return bucket.checksum.encode() + _settings()


@cache
def _settings() -> bytes:
    """Changes with the code that tells Jinja how to compile."""
    own, words = Path(__file__), Path(i18n.__file__).with_name("screens.py")
    return build_cache.fingerprint(own) + build_cache.fingerprint(words)
