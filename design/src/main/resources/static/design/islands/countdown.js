// Time left by the server's clock: the page says what time it was there, the browser only measures what has passed since.
import { clock, words } from "./words.js";

const DAY = 86_400_000;

export default function countdown(element) {
  const deadline = Date.parse(element.dataset.deadline);
  const ahead = Date.parse(element.dataset.now) - performance.now();
  const left = element.querySelector(".left");
  const time = element.querySelector(".clock");
  const tick = () => {
    const now = ahead + performance.now();
    const rest = deadline - now;
    const seconds = Math.max(0, Math.floor(rest / 1000));
    left.textContent =
      rest <= 0
        ? words.over
        : words.left(Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60);
    time.textContent = words.serverTime(clock(now));
    element.dataset.urgency = rest <= 0 ? "over" : rest < 3 * DAY ? "soon" : "calm";
    setTimeout(tick, 1000 - (now % 1000));
  };
  tick();
}
