"""A canvas that tags while it draws: structure, artifacts, links, fonts of one file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from workshop.paper.embed import EmbeddedFont
from workshop.paper.face import Face
from workshop.paper.metadata import About, write_metadata
from workshop.paper.palette import IN_COLOUR, Palette
from workshop.paper.pdf import Raw, deflate, hexadecimal, number, stream
from workshop.paper.structure import Annotation, Content, Node, Owner, write_tree

Furniture = Callable[["TaggedCanvas", int, int], None]
Rect = tuple[float, float, float, float]


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """Writes PDF/UA-1 and PDF/A-2a at once.

    `furniture(canvas, page, pages)` draws what every page repeats, once the number of
    pages is known. Everything drawn must be content or an artifact.
    """

    _code: list[str]

    def __init__(
        self,
        out: Any,
        size: tuple[float, float],
        about: About,
        *,
        scale: float = 1,
        palette: Palette = IN_COLOUR,
    ) -> None:
        self.about, self.palette, self._zoom = about, palette, scale
        self.furniture: Furniture | None = None
        self.root = Node("Document")
        self._stack = [self.root]
        self._owners: list[Owner] = []
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._finished: list[tuple[Any, list[str]]] = []
        self._artifacts = 0
        super().__init__(
            out, pagesize=size, invariant=1, pdfVersion=(1, 7), lang=about.lang
        )
        self._new_page()
        self.setViewerPreference("DisplayDocTitle", "true")

    def write(self, operators: str) -> None:
        """Add PDF operators to the page."""
        self._code.append(operators)

    @property
    def is_artifact(self) -> bool:
        """Is what is drawn now outside the structure?"""
        return self._artifacts > 0

    @property
    def here(self) -> Node:
        """The open structure element."""
        return self._stack[-1]

    def enter(self, node: Node) -> None:
        """Make an element the open one."""
        self._stack.append(node)

    def leave(self) -> None:
        """Close the open element."""
        self._stack.pop()

    def node(self, tag: str, **values: Any) -> Node:
        """A new element inside the open one; `lang` only where it is not the file's."""
        if values.get("lang") == self.about.lang:
            del values["lang"]
        return self.here.open(Node(tag, **values))

    @contextmanager
    def element(self, tag: str, **values: Any) -> Iterator[None]:
        """Open an element for the time of the block."""
        if self.is_artifact:
            yield
            return
        self.enter(self.node(tag, **values))
        yield
        self.leave()

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """What is drawn in the block is content of this element."""
        if self.is_artifact:
            yield
            return
        mcid = len(self._elements)
        self._elements.append(node)
        node.kids.append(Content(self._doc.thisPageName(), mcid))
        self.write(f"/{node.tag} <</MCID {mcid}>> BDC")
        yield
        self.write("EMC")

    def text(self, node: Node, operators: str, *, is_reversed: bool) -> None:
        """A text object as content. The mark for reversed text stands outside, because
        poppler takes any end of a mark inside for the end of the content."""
        if is_reversed:
            self.write("/ReversedChars BMC")
        with self.content(node):
            self.write(operators)
        if is_reversed:
            self.write("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn in the block is no content: `Layout`, `Header`, `Footer`."""
        if not self.is_artifact:
            page_furniture = kind in ("Header", "Footer")
            name = f"Pagination /Subtype /{kind}" if page_furniture else kind
            self.write(f"/Artifact <</Type /{name}>> BDC")
        self._artifacts += 1
        yield
        self._artifacts -= 1
        if not self.is_artifact:
            self.write("EMC")

    def link(self, node: Node, href: str, rect: Rect, words: str) -> None:
        """A clickable place for a Link element; `rect` in points of the page."""
        if self.is_artifact:
            return
        key = len(self._owners)
        self._owners.append(node)
        corners = " ".join(number(corner) for corner in rect)
        address = href.replace("\\", "%5C").replace("(", "%28").replace(")", "%29")
        body = (
            f"<< /Type /Annot /Subtype /Link /Rect [{corners}] /Border [0 0 0] /F 4 "
            f"/Contents {hexadecimal(words)} /StructParent {key} "
            f"/A << /S /URI /URI ({address}) >> >>"
        )
        name = f"Link{key}"
        self._addAnnotation(Raw(lambda _: body), name)
        internal = self._doc.annotationName(name)
        node.kids.append(Annotation(self._doc.thisPageName(), internal))

    def font(self, face: Face) -> EmbeddedFont:
        """The face in this file; it will be embedded."""
        if face not in self._fonts:
            font = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
            self._fonts[face] = font
            self._doc.delayedFonts.append(font)
        return self._fonts[face]

    def save(self) -> None:
        """Finish the file."""
        if self._code:
            self.showPage()
        self._describe()
        for count, (page, code) in enumerate(self._finished, 1):
            self._code = code
            if self.furniture:
                self.furniture(self, count, len(self._finished))
            written = "\n".join((*self._scaling(), *code))
            page.Contents = stream(deflate(written.encode("latin-1")))
        self._code = []
        write_tree(self._doc, self.root, self._owners)
        write_metadata(self._doc, self.about)
        super().save()

    def _describe(self) -> None:
        """Last of all, as ReportLab's template overwrites it while it builds."""
        self.setTitle(self.about.title)
        self.setSubject(self.about.subject)
        self.setCreator(self.about.creator)
        self.setAuthor("")

    def _scaling(self) -> tuple[str, ...]:
        scale = f"{self._zoom:.5f}"
        return (f"{scale} 0 0 {scale} 0 0 cm",) if self._zoom != 1 else ()

    def _new_page(self) -> None:
        self._currentMatrix = (self._zoom, 0.0, 0.0, self._zoom, 0.0, 0.0)
        self._elements: list[Node] = []
        self._page_key = len(self._owners)
        self._owners.append(self._elements)

    def _startPage(self) -> None:
        super()._startPage()
        self._new_page()

    def _make_preamble(self) -> None:
        """ReportLab names Helvetica on every page, which no file of ours embeds."""
        self._preamble = ""

    def _setAnnotations(self, page: Any) -> None:
        """Called once for every finished page: the last moment to add to it."""
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._page_key
        page.Tabs = pdfdoc.PDFName("S")
        self._finished.append((page, self._code))
