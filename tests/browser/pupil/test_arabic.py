"""In a right-to-left page numbers, dates and addresses keep their order (rule 27)."""

from playwright.sync_api import Page
from pupil_phone import join, whole_quiz

DISORDER = r"""() => {
  const wrong = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const left = (node, i) => {
    const range = document.createRange();
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getBoundingClientRect();
    return [Math.round(box.top), box.left];
  };
  let found = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.checkVisibility()) continue;
    for (const match of node.data.matchAll(/\d[\d:.\/-]+\d|[a-z]+(\.[a-z-]+)+/g)) {
      found += 1;
      const boxes = [...match[0]].map((_, i) => left(node, match.index + i));
      const isRising = boxes.every(([top, x], i) =>
        !i || top > boxes[i - 1][0] || x > boxes[i - 1][1]);
      if (!isRising) wrong.push(match[0]);
    }
  }
  return [found, wrong];
}"""


def test_every_number_is_read_from_left_to_right(phone: Page, door: str) -> None:
    phone.goto(door)
    phone.click(".chips button[value=ar]")
    phone.wait_for_selector("html[dir=rtl]")
    phone.click("#help summary")
    found, wrong = phone.evaluate(DISORDER)
    assert found >= 4 and wrong == []
    join(phone, door)
    for _ in whole_quiz(phone):
        phone.click("#help summary")
        assert phone.evaluate(DISORDER)[1] == []
        phone.click("#help summary")


def test_the_search_sees_a_number_that_is_turned(phone: Page, door: str) -> None:
    phone.goto(door)
    phone.evaluate(
        """() => {
          document.documentElement.dir = "rtl";
          document.querySelector("h1").textContent = "اتصل 0800-0432 الآن";
        }"""
    )
    assert phone.evaluate(DISORDER)[1] == ["0800-0432"]
