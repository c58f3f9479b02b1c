// Every two seconds: what is marked data-follow becomes what the server shows there now.
const PAUSE = 2000;

const regions = [...document.querySelectorAll("[data-follow]")];
const shown = new Map(regions.map((region) => [region, region.innerHTML]));

async function look() {
  const answer = await fetch(location.pathname + location.search);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const region of regions) {
    const fresh = page.getElementById(region.id);
    if (!fresh || fresh.innerHTML === shown.get(region)) continue;
    shown.set(region, fresh.innerHTML);
    region.replaceChildren(...fresh.childNodes);
  }
}

async function keepLooking() {
  // A laptop that does not answer now may do so the next time.
  if (!document.hidden) await look().catch(() => {});
  setTimeout(keepLooking, PAUSE);
}

setTimeout(keepLooking, PAUSE);
