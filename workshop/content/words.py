"""The words that only one type of activity has: rules, prompts, a promise, roles."""

from collections.abc import Iterator
from dataclasses import fields

from workshop.content.activity import Activity
from workshop.text import Text, texts


def own_words(activity: Activity) -> Iterator[tuple[Text, ...]]:
    """Groups of words in the order of the type's fields; notes and items are not in."""
    shared = {field.name for field in fields(Activity)}
    for name in (field.name for field in fields(activity)):
        if name in shared:
            continue
        value = getattr(activity, name)
        for part in value if _are_models(value) else (value,):
            if words := tuple(text for _, text in texts(part)):
                yield words


def _are_models(value: object) -> bool:
    """Parts with words of their own, such as roles: each is a group."""
    first = value[0] if isinstance(value, tuple) and value else Text("")
    return not isinstance(first, Text)
