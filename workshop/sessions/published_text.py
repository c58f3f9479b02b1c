"""A result as the text that is kept: written once, and read as it was written or not at all."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from workshop.quizzes.item import Measure
from workshop.sessions.publish import (
    KNOWLEDGE_LIMIT,
    Published,
    PublishedPart,
    Results,
    Word,
)


def to_json(published: Published) -> str:
    """The text that is stored once, for ever."""
    return json.dumps(asdict(published))


def from_json(text: str) -> Published:
    """The result that `to_json` wrote; raises `ValueError` for any other text."""
    try:
        published = _read(json.loads(text))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        published = None
    # What reads well and is written differently was not written by `to_json`.
    if published is None or to_json(published) != text:
        raise ValueError("not a stored result")
    return published


def _read(raw: Any) -> Published:
    kinds: Mapping[str, Measure] = {"knowledge": "knowledge", "opinion": "opinion"}
    measures = kinds[raw["measures"]]
    parts = {part["id"]: _results(measures, part["results"]) for part in raw["parts"]}
    shown = (PublishedPart(str(name), results) for name, results in parts.items())
    return Published(measures, tuple(shown))


def _results(measures: Measure, raw: Any) -> Results:
    if measures == "knowledge":
        counts = {str(name): abs(int(count)) for name, count in raw}
        return tuple(counts.items()) if sum(counts.values()) >= KNOWLEDGE_LIMIT else ()
    return tuple({str(name): Word(word) for name, word in raw}.items())
