"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): what a screen reader follows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from workshop.paper.pdf import Document, Raw, add, hexadecimal, reference


@dataclass(frozen=True)
class Content:
    """Marked content: the name of its page and its number (MCID) there."""

    page: str
    mcid: int


@dataclass(frozen=True)
class Annotation:
    """A link that stands on a page, by the names of both objects."""

    page: str
    name: str


@dataclass(eq=False)
class Node:
    """A structure element. `attributes` are PDF source, `lang` is BCP 47."""

    tag: str
    alt: str | None = None
    lang: str | None = None
    attributes: str | None = None
    kids: list["Node | Content | Annotation"] = field(default_factory=list)
    parent: "Node | None" = None
    name: str = ""

    def open(self, node: "Node") -> "Node":
        """Put an element inside this one; returns it."""
        node.parent = self
        self.kids.append(node)
        return node

    def prune(self) -> bool:
        """Drop elements without content; False when nothing is left of this one."""
        self.kids = [k for k in self.kids if not isinstance(k, Node) or k.prune()]
        return bool(self.kids)

    def walk(self) -> Iterator["Node"]:
        """This element and all under it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    @property
    def page(self) -> str | None:
        """The page of its first content."""
        for kid in self.kids:
            page = kid.page
            if page:
                return page
        return None


Owner = Node | list[Node]
ROOT = "StructTreeRoot"


def write_tree(document: Document, root: Node, owners: Sequence[Owner]) -> None:
    """Put the tree into the file.

    `owners` is the parent tree: for every page the elements by MCID, for every link its
    element, at the places that StructParents and StructParent name.
    """
    root.prune()
    for count, node in enumerate(root.walk()):
        node.name = f"Element{count}"
    for node in root.walk():
        add(document, node.name, Raw(partial(_element, node)))
    add(document, ROOT, Raw(lambda d: _root(d, root, owners)))
    document.Catalog.StructTreeRoot = PDFObjectReference(ROOT)


def _root(document: Document, root: Node, owners: Sequence[Owner]) -> str:
    def refer(node: Node) -> str:
        return reference(document, node.name)

    entries = (
        f"[{' '.join(map(refer, owner))}]" if isinstance(owner, list) else refer(owner)
        for owner in owners
    )
    numbered = " ".join(f"{key} {entry}" for key, entry in enumerate(entries))
    return (
        f"<< /Type /StructTreeRoot /K [{refer(root)}] "
        f"/ParentTree << /Nums [{numbered}] >> /ParentTreeNextKey {len(owners)} >>"
    )


def _element(node: Node, document: Document) -> str:
    page = node.page
    parent = node.parent.name if node.parent else ROOT
    kids = " ".join(_kid(document, kid, page) for kid in node.kids)
    parts = [
        f"<< /Type /StructElem /S /{node.tag} /P {reference(document, parent)}",
        f"/K [{kids}]",
    ]
    if page:
        parts.append(f"/Pg {reference(document, page)}")
    if node.alt:
        parts.append(f"/Alt {hexadecimal(node.alt)}")
    if node.lang:
        parts.append(f"/Lang ({node.lang})")
    if node.attributes:
        parts.append(f"/A {node.attributes}")
    return " ".join([*parts, ">>"])


def _kid(document: Document, kid: Node | Content | Annotation, page: str | None) -> str:
    if isinstance(kid, Node):
        return reference(document, kid.name)
    if isinstance(kid, Content) and kid.page == page:
        return str(kid.mcid)
    at = reference(document, kid.page)
    if isinstance(kid, Content):
        return f"<< /Type /MCR /Pg {at} /MCID {kid.mcid} >>"
    return f"<< /Type /OBJR /Pg {at} /Obj {reference(document, kid.name)} >>"
