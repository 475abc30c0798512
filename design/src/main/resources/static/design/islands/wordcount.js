// Counts 字数 as Word does: each CJK character or punctuation mark is one, each run of anything else between blanks is one.
import { words } from "./words.js";

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u00b7`;
const ONE = new RegExp(String.raw`(?!\u3000)[${CJK}]|[^\s${CJK}]+`, "gu");

export const count = (text) => text.match(ONE)?.length ?? 0;

export default function wordcount(area) {
  const limit = Number(area.dataset.limit);
  const line = document.getElementById(`${area.id}-count`);
  let pause;
  const show = () => {
    const used = count(area.value);
    const over = limit > 0 && used > limit;
    line.textContent = limit > 0 ? (over ? words.wordsOver(used, limit) : words.words(used, limit)) : words.wordsFree(used);
    line.classList.toggle("over", over);
  };
  // A screen reader hears the count when typing rests, not at each key.
  const spoken = document.createElement("span");
  spoken.className = "hidden-visually";
  spoken.setAttribute("role", "status");
  line.after(spoken);
  area.addEventListener("input", () => {
    show();
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = line.textContent), 1500);
  });
  show();
}
