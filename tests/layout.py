"""What a browser is asked to find out whether anything falls outside its place."""

# Elements whose words are wider than they are; hidden ones set apart.
CLIPPED = """() => [...document.querySelectorAll("body *")]
  .filter((e) => e.checkVisibility() && e.clientWidth && !e.closest(".unseen, svg"))
  .filter((e) => e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.outerHTML.slice(0, 120))"""
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
