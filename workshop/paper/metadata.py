"""What a file says of itself: XMP for PDF/UA-1 and PDF/A-2a, and the sRGB colours."""

from dataclasses import dataclass
from functools import cache
from struct import pack
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import PDFDictionary

from workshop.paper.pdf import (
    Document,
    Raw,
    add,
    deflate,
    plain_stream,
    reference,
    stream,
)

_DATE = "2000-01-01T00:00:00+00:00"


@dataclass(frozen=True)
class About:
    """Title, subject and main language (BCP 47) of a document. No person is named."""

    title: str
    subject: str
    lang: str
    creator: str


def write_metadata(document: Document, about: About) -> None:
    """Put XMP, output intent and marks into the catalog."""
    catalog = document.Catalog
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    packet = _xmp(about, document.info.producer).encode()
    catalog.Metadata = plain_stream(packet, "/Type /Metadata /Subtype /XML")
    profile = add(document, "sRGB", stream(_srgb(), "/N 3 "))
    # An attribute of this one catalog: ReportLab does not know the key.
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = Raw(
        lambda d: (
            "[<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
            f"/Info (sRGB) /DestOutputProfile {reference(d, profile)} >>]"
        )
    )


# ICC.1, 7.2: a profile's head tells when it was made; ours tells the same each time.
_MADE = slice(24, 36)
_NEW_YEAR = pack(">6H", 2000, 1, 1, 0, 0, 0)


@cache
def _srgb() -> bytes:
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = bytearray(made)
    profile[_MADE] = _NEW_YEAR
    return deflate(bytes(profile))


_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}

# PDF/A allows the PDF/UA mark only when its schema is described.
_UA_SCHEMA = (
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
    "</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 the file conforms to"
    "</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>"
)


def _xmp(about: About, producer: str) -> str:
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _NAMESPACES.items())
    title, subject = escape(about.title), escape(about.subject)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces}>'
        "<dc:format>application/pdf</dc:format>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt>'
        '</dc:title><dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{subject}</rdf:li></rdf:Alt></dc:description>"
        f"<dc:language><rdf:Bag><rdf:li>{about.lang}</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreatorTool>{escape(about.creator)}</xmp:CreatorTool>"
        f"<pdf:Producer>{escape(producer)}</pdf:Producer>"
        f"<xmp:CreateDate>{_DATE}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{_DATE}</xmp:ModifyDate>"
        "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part>"
        f"<pdfaid:conformance>A</pdfaid:conformance>{_UA_SCHEMA}"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
