// A clock. It knows nothing else.
const find = (id) => document.getElementById(id);
const turn = (id, degrees) => find(id).setAttribute("transform", `rotate(${degrees} 100 100)`);

function tick() {
  const now = new Date();
  const [hours, minutes] = [now.getHours(), now.getMinutes()];
  turn("hour", (hours % 12) * 30 + minutes / 2);
  turn("minute", minutes * 6);
  const time = [hours, minutes].map((number) => String(number).padStart(2, "0")).join(":");
  find("now").textContent = find("now").dateTime = time;
  const { lang } = document.documentElement;
  find("day").textContent = now.toLocaleDateString(lang, { weekday: "long", day: "numeric", month: "long" });
  setTimeout(tick, 1000 * (60 - now.getSeconds()));
}
tick();
