// A field saves itself, with its version. Nothing typed is lost: what the server has not confirmed stays in the browser.
import { Answer, Keep, same } from "./answers.js";
import { ask } from "./conflict.js";
import { button, h } from "./dom.js";
import { backOff, call } from "./http.js";
import { clock, words } from "./words.js";

const REST = 800;

export default function autosave(form) {
  const url = form.dataset.saveUrl;
  const keep = new Keep(url);
  const answers = new Map([...form.querySelectorAll("[data-path]")].map((element) => [element.dataset.path, new Answer(element)]));
  const unsaved = new Set();
  const conflicts = new Set();
  const refused = new Map();
  const resting = new Map();
  const state = form.querySelector(".save-state") ?? form.appendChild(h("p", { class: "save-state", role: "status" }));
  let alarm = null;
  let failure = null;
  let attempt = 0;
  let retry = null;
  let running = null;

  function say(kind, text) {
    state.dataset.state = kind;
    state.textContent = text;
  }

  function showAlarm() {
    const lines = [...refused].map(([path, why]) => words.refused(answers.get(path).label, why));
    if (failure) lines.unshift(failure.signedOut ? words.signedOut : words.failed(unsaved.size));
    if (unsaved.size > 0 && !keep.works) lines.push(words.noStorage);
    if (lines.length === 0) {
      alarm?.remove();
      alarm = null;
      return;
    }
    const text = lines.join(" ");
    if (alarm?.dataset.text === text) return;
    alarm?.remove();
    alarm = h("div", { class: "alarm", role: "alert", "data-text": text }, h("p", {}, text), button(words.retryNow, again));
    form.prepend(alarm);
  }

  function touched(answer) {
    unsaved.add(answer.path);
    refused.delete(answer.path);
    answer.element.classList.add("unsaved");
    keep.put(answer.path, answer.value, answer.version);
    if (!failure) say("unsaved", words.unsaved);
  }

  function settled(answer) {
    unsaved.delete(answer.path);
    refused.delete(answer.path);
    answer.element.classList.remove("unsaved");
    keep.drop(answer.path);
  }

  function confirmed(answer, sent, reply) {
    answer.version = reply.version;
    if (same(answer.value, sent)) settled(answer);
    else touched(answer);
    const problems = new Map([[answer.path, []]]);
    for (const { path, message } of reply.problems ?? []) problems.set(path, [...(problems.get(path) ?? []), message]);
    for (const [path, messages] of problems) answers.get(path)?.showProblems(messages);
    if (reply.gate) showGate(reply.gate);
    if (unsaved.size === 0) say("saved", words.saved(clock(reply.savedAt)));
  }

  function showGate(html) {
    const panel = document.querySelector("[data-gate]");
    if (!panel) return;
    const open = [...panel.querySelectorAll("details[open]")].map((details) => details.id);
    panel.innerHTML = html;
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  }

  function collided(answer, theirs) {
    conflicts.add(answer.path);
    ask(answer, theirs, (value) => {
      conflicts.delete(answer.path);
      answer.version = theirs.version;
      answer.value = value;
      if (same(value, theirs.value)) {
        settled(answer);
        if (unsaved.size === 0) say("saved", words.saved(clock(theirs.at ?? Date.now())));
        return;
      }
      touched(answer);
      now();
    });
  }

  async function save(answer) {
    const sent = answer.value;
    const path = answer.path.split("/").map(encodeURIComponent).join("/");
    try {
      const response = await call("PUT", `${url}/${path}`, { json: { value: sent, version: answer.version } });
      confirmed(answer, sent, await response.json());
    } catch (refusal) {
      if (refusal.status === 409 && refusal.body && "version" in refusal.body) {
        if (same(refusal.body.value, answer.value)) confirmed(answer, sent, { ...refusal.body, savedAt: refusal.body.at });
        else collided(answer, refusal.body);
      } else if (refusal.passing || refusal.signedOut) {
        throw refusal;
      } else {
        refused.set(answer.path, refusal.message ?? String(refusal));
        answer.showProblems([refusal.message ?? String(refusal)]);
      }
    }
  }

  /** One save at a time, so that versions follow one another; what cannot go now goes again after a pause. */
  async function run() {
    clearTimeout(retry);
    try {
      for (let path; (path = next()) !== undefined; ) {
        say("saving", words.saving);
        await save(answers.get(path));
      }
      failure = null;
      attempt = 0;
      if (unsaved.size > 0) say("failed", words.unsaved);
    } catch (refusal) {
      failure = refusal;
      say("failed", words.unsaved);
      retry = setTimeout(now, backOff(attempt++, refusal.retryAfter));
    }
    showAlarm();
  }

  const next = () => [...unsaved].find((path) => !conflicts.has(path) && !refused.has(path) && !resting.has(path));

  function now() {
    for (const timer of resting.values()) clearTimeout(timer);
    resting.clear();
    return go();
  }

  /** Asked for by hand: what was refused goes again too. */
  function again() {
    refused.clear();
    return now();
  }

  function go() {
    running ??= run().finally(() => {
      running = null;
      if (!failure && next() !== undefined) go();
    });
    return running;
  }

  function rest(path, wait) {
    clearTimeout(resting.get(path));
    resting.set(
      path,
      setTimeout(() => {
        resting.delete(path);
        if (!failure) go();
      }, wait),
    );
  }

  const of = (event) => answers.get(event.target.closest("[data-path]")?.dataset.path);

  form.addEventListener("input", (event) => {
    const answer = of(event);
    if (!answer || event.detail === "by script" || event.target.closest(".conflict")) return;
    touched(answer);
    if (!event.isComposing) rest(answer.path, REST);
  });
  form.addEventListener("compositionend", (event) => of(event) && rest(of(event).path, REST));
  form.addEventListener("change", (event) => {
    const answer = of(event);
    if (answer && unsaved.has(answer.path)) rest(answer.path, 0);
  });
  window.addEventListener("online", now);
  window.addEventListener("beforeunload", (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
  form.addEventListener("submit", async (event) => {
    if (unsaved.size === 0) return;
    event.preventDefault();
    const pressed = event.submitter;
    await now();
    if (unsaved.size > 0) await now();
    if (unsaved.size === 0) {
      form.requestSubmit(pressed);
      return;
    }
    say("failed", words.blocked);
    (form.querySelector(".conflict button") ?? form.querySelector(".alarm button"))?.focus();
  });

  let restored = 0;
  for (const answer of answers.values()) {
    // A browser may put typed text back by itself on reload, so the page's own text is what the server had.
    const onServer = { value: answer.valueOnServer, version: answer.version };
    const kept = keep.get(answer.path) ?? { value: answer.value, version: answer.version };
    if (same(kept.value, onServer.value)) {
      keep.drop(answer.path);
      continue;
    }
    const moved = kept.version !== answer.version;
    answer.value = kept.value;
    touched(answer);
    if (moved) collided(answer, onServer);
    else restored++;
  }
  if (restored > 0) {
    form.prepend(h("div", { class: "notice warn", role: "status" }, h("p", {}, words.restored(restored))));
    now();
  }
}
