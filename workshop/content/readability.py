"""How easy Dutch words read: sentences, syllables and the Flesch-Douma score."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.text import Block, Paragraph, Text, blocks

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'’”)]*\s+|(?<=:)\s+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A diaeresis starts a syllable of its own: fi-nan-ci-e-le.
_SYLLABLE = re.compile(
    r"aai|oei|ooi|eeu|ieu|ij|[ëïöüä]?[aeiouyáàâéèêíìîóòôúùû]+|[ëïöüä]"
)


@dataclass(frozen=True)
class Readability:
    """Counts of a number of texts."""

    sentences: int
    words: int
    syllables: int

    @property
    def flesch_douma(self) -> float:
        """206.835 − 0.93 · words/sentences − 77 · syllables/words; 100 is very easy.

        Source: W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960.
        """
        if not self.words:
            return 100.0
        length, weight = self.words / self.sentences, self.syllables / self.words
        return 206.835 - 0.93 * length - 77 * weight


def readability(texts: Iterable[Text]) -> Readability:
    """Count sentences, words and syllables of all texts together."""
    found = [sentence for text in texts for sentence in sentences(text)]
    said = [word for sentence in found for word in words(sentence)]
    return Readability(len(found), len(said), sum(map(syllables, said)))


def sentences(text: Text) -> list[str]:
    """The sentences of a text; a paragraph or an item of a list ends one."""
    return [
        part.strip()
        for paragraph in _paragraphs(blocks(text))
        for part in _SENTENCE_END.split(paragraph)
        if words(part)
    ]


def words(sentence: str) -> list[str]:
    """The words of a sentence; a number is a word."""
    return _WORD.findall(sentence)


def syllables(word: str) -> int:
    """Groups of vowels; a number or an abbreviation counts as one."""
    return max(1, len(_SYLLABLE.findall(word.lower())))


def _paragraphs(found: tuple[Block, ...]) -> Iterable[str]:
    for block in found:
        if isinstance(block, Paragraph):
            yield "".join(run.text for run in block.runs)
        else:
            for item in block.items:
                yield from _paragraphs(item)
