// Two people, one field: both texts side by side, the person chooses.
import { button, h } from "./dom.js";
import { moment, words } from "./words.js";

/** The two texts with what differs in the middle marked; what they share at both ends is plain. */
function sides(mine, theirs) {
  let start = 0;
  while (start < Math.min(mine.length, theirs.length) && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < Math.min(mine.length, theirs.length) - start && mine.at(-1 - end) === theirs.at(-1 - end)) end++;
  const show = (text) => {
    if (text === "") return [words.empty];
    const middle = text.slice(start, text.length - end);
    return [text.slice(0, start), middle === "" ? null : h("mark", {}, middle), text.slice(text.length - end)];
  };
  return [show(mine), show(theirs)];
}

/** Asks; calls choose(value) with the text that the person wants, and never without a press of a button. */
export function ask(answer, theirs, choose) {
  answer.element.querySelector(".conflict")?.remove();
  const mine = answer.value;
  const id = `${answer.path}-conflict`;
  const [left, right] = sides(answer.say(mine), answer.say(theirs.value));
  const side = (title, text) => h("div", {}, h("h4", {}, title), h("div", { class: "text", tabindex: "0", role: "group", "aria-label": title }, text));
  const done = (value) => {
    box.remove();
    choose(value);
    answer.inputs[0]?.focus();
  };
  const row = h("div", { class: "actions" }, button(words.keepMine, () => done(mine)), button(words.keepTheirs, () => done(theirs.value)));
  const box = h(
    "section",
    { class: "conflict", role: "alert", "aria-labelledby": id },
    h("h3", { id }, words.conflict(answer.label)),
    h("p", {}, theirs.by ? words.conflictWho(theirs.by, moment(theirs.at)) : words.conflictUnknown),
    h("div", { class: "sides" }, side(words.mine, left), side(theirs.by ? `${words.theirs} · ${theirs.by}` : words.theirs, right)),
    row,
  );
  if (answer.isText) {
    row.append(
      button(words.merge, (event) => {
        event.target.remove();
        const text = h("textarea", { id: `${id}-text`, rows: 6 });
        text.value = `${mine}\n${theirs.value ?? ""}`;
        box.append(
          h("label", { for: text.id }, words.merged),
          text,
          h("div", { class: "actions" }, button(words.saveMerged, () => done(text.value), "")),
        );
        text.focus();
      }),
    );
  }
  answer.element.append(box);
}
