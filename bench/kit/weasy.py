"""WeasyPrint as it is at its best: fonts and style sheet are loaded beforehand.

Runs in the peer's venv. Reads one JSON line with `html` and `css`; then, for each line,
makes the PDF once and writes one JSON line with the seconds; ends with the file.
"""

import json
import sys
import time
from base64 import b64encode

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration


def main() -> None:
    given = json.loads(sys.stdin.readline())
    fonts = FontConfiguration()
    sheet = CSS(string=given["css"], font_config=fonts)
    for _ in sys.stdin:
        start = time.perf_counter()
        pdf = HTML(string=given["html"]).write_pdf(
            stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1"
        )
        seconds = time.perf_counter() - start
        answer = {"seconds": seconds, "pdf": b64encode(pdf).decode()}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
