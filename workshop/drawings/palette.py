"""Our colours, kept once: drawings and paper take them from here, screens get a copy.

`python -m machine.colours` writes the copies into the style sheets; a test compares.
"""

from collections.abc import Collection, Iterator, Mapping

PALETTE: Mapping[str, str] = {
    "ink": "#16252e",
    "soft-ink": "#43545e",
    "paper": "#fffdf8",
    "teal": "#0b5d5e",
    "plum": "#6b3a6e",
    "leaf": "#256b3c",
    "brick": "#9c2f1b",
    "amber": "#ffcf56",
    "apricot": "#f2a65a",
    "sky": "#cfe6ee",
    "sand": "#f5ecdc",
    # Skin and wood: people in the pictures are as varied as a class.
    "wheat": "#f3cfae",
    "chestnut": "#b4794f",
    "umber": "#6f4630",
    # On amber, which stays light on dark screens too.
    "amber-ink": "#16252e",
}
HAIR = "#9aa7ad"
"""Thin lines on paper."""

LIGHT: Mapping[str, str] = {
    "paper": PALETTE["paper"],
    "desk": PALETTE["sand"],
    "ink": PALETTE["ink"],
    "soft": PALETTE["soft-ink"],
    "edge": "#78868d",
    "rule": "#dcd3c4",
    "teal": PALETTE["teal"],
    "plum": PALETTE["plum"],
    "leaf": PALETTE["leaf"],
    "brick": PALETTE["brick"],
    "tint": "#e4efee",
    "plum-tint": "#f6ecf6",
    "brick-tint": "#fbeae4",
    "leaf-tint": "#e6f1e7",
    "amber-tint": "#fff3d1",
    "amber": PALETTE["amber"],
    "onamber": PALETTE["amber-ink"],
    "margin-line": "#d98d7e",
}
"""What screens call them."""

DARK: Mapping[str, str] = {
    "paper": "#12202a",
    "desk": "#0c161d",
    "ink": "#eef3f4",
    "soft": "#b9c6cc",
    "edge": "#7f929c",
    "rule": "#2c404c",
    "teal": "#6fd0cb",
    "plum": "#dcb0e0",
    "leaf": "#8fd6a3",
    "brick": "#ff9d88",
    "tint": "#1d3440",
    "plum-tint": "#2b2438",
    "brick-tint": "#38231f",
    "leaf-tint": "#183028",
    "amber-tint": "#38301a",
    "margin-line": "#8a4a3e",
}
"""On dark screens; amber and what is on it stay."""

PUPIL = (
    "paper",
    "desk",
    "ink",
    "soft",
    "edge",
    "teal",
    "plum",
    "leaf",
    "brick",
    "tint",
    "amber",
    "onamber",
)
"""All that the pupil door needs: its pages are light to load."""

_FOLLOWS = {"soft-ink": "soft"} | {
    name: name for name in ("ink", "paper", "teal", "plum", "leaf", "brick")
}
"""Colours of drawings that follow the page into the dark, but not in a scene."""


def variables(names: Collection[str] = tuple(LIGHT)) -> str:
    """CSS variables for light and dark screens."""
    light, dark = ([*_lines(kind, names)] for kind in (LIGHT, DARK))
    body = "\n".join(f"  {line}" for line in light)
    night = "\n".join(f"    {line}" for line in dark)
    return (
        f":root {{\n{body}\n}}\n"
        f"@media (prefers-color-scheme: dark) {{\n  :root {{\n{night}\n  }}\n}}\n"
    )


def classes() -> str:
    """CSS classes for the fills and lines of drawings."""
    scene = " ".join(_lines(LIGHT, _FOLLOWS.values()))
    rules = (_rule(name, colour) for name, colour in PALETTE.items())
    return f".drawing.scene {{ {scene} }}\n" + "".join(rules)


def _lines(kind: Mapping[str, str], names: Collection[str]) -> Iterator[str]:
    return (f"--{name}: {kind[name]};" for name in kind if name in names)


def _rule(name: str, colour: str) -> str:
    shown = f"var(--{_FOLLOWS[name]})" if name in _FOLLOWS else colour
    return f".f-{name} {{ fill: {shown}; }} .drawing .s-{name} {{ stroke: {shown}; }}\n"
