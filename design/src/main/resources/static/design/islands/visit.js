// The page in the factory: what is noted is kept on the phone first and sent when there is a line, once.
import { button, h } from "./dom.js";
import { backOff, call } from "./http.js";
import { openShelf } from "./shelf.js";
import { shrink, thumbnail } from "./shots.js";
import { moment, words } from "./words.js";

const FIELDS = ["answer", "text", "differs", "found"];
const WHERE = { enableHighAccuracy: true, timeout: 8000, maximumAge: 60000 };

/** Made here, so that what is sent twice is known by it; also where the page is served without TLS. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export default async function visit(root) {
  const line = root.querySelector("[data-line]");
  let shelf;
  try {
    shelf = await openShelf();
  } catch {
    line.replaceChildren(h("p", {}, words.visitNoShelf));
    return;
  }
  navigator.storage?.persist?.();
  const outbox = new Outbox(root, line, shelf);
  for (const form of root.querySelectorAll("form.observation")) await new Sheet(form, root, shelf, outbox).begin();
  await outbox.begin();
  stayAtHand(outbox);
}

/** One item of the checklist: what is being typed survives a reload, and the camera that kills the page. */
class Sheet {
  constructor(form, root, shelf, outbox) {
    Object.assign(this, { form, root, shelf, outbox });
    this.details = form.closest("details");
    this.key = [root.dataset.account, root.dataset.case, this.details.dataset.key].join(":");
    this.picker = form.querySelector('input[type="file"]');
    this.list = form.querySelector(".shots");
    this.error = form.querySelector("[data-error]");
    this.photos = [];
  }

  async begin() {
    const { form, picker } = this;
    form.dataset.script = "yes";
    picker.removeAttribute("name"); // with script the photos travel small, in the parcel
    await this.restore();
    form.addEventListener("input", () => this.typed());
    form.addEventListener("change", (event) => (event.target === picker ? this.picked() : this.typed()));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.keep();
    });
    if (picker.files.length > 0) this.picked();
  }

  read() {
    const values = new FormData(this.form);
    return Object.fromEntries(FIELDS.map((name) => [name, String(values.get(name) ?? "").trim()]));
  }

  async restore() {
    const draft = await this.shelf.draft(this.key);
    if (!draft) return this.show();
    for (const input of this.form.querySelectorAll("input, textarea")) {
      if (!FIELDS.includes(input.name)) continue;
      if (input.type === "radio" || input.type === "checkbox") input.checked = draft.fields[input.name] === input.value;
      else input.value = draft.fields[input.name] ?? "";
    }
    this.photos = draft.photos;
    this.details.open = true;
    await this.show();
  }

  async typed() {
    this.form.dataset.differs = this.read().differs;
    await this.note();
  }

  async note() {
    try {
      await this.shelf.note({ key: this.key, fields: this.read(), photos: this.photos });
    } catch {
      this.complain(words.visitFull);
    }
  }

  async picked() {
    const files = [...this.picker.files];
    this.picker.value = "";
    this.complain("");
    for (const file of files) {
      try {
        this.photos.push(await shrink(file));
      } catch {
        this.complain(words.visitNoPhoto(file.name));
      }
    }
    await this.note();
    await this.show();
  }

  async show() {
    this.form.dataset.differs = this.read().differs;
    const shots = await Promise.all(
      this.photos.map(async (photo, i) =>
        h(
          "li",
          {},
          await thumbnail(photo.blob, words.visitPhoto(i + 1)),
          button(words.remove, () => this.without(photo), "plain small"),
        ),
      ),
    );
    this.list.replaceChildren(...shots);
  }

  async without(photo) {
    this.photos = this.photos.filter((one) => one !== photo);
    await this.note();
    await this.show();
  }

  complain(text) {
    this.error.textContent = text;
    this.error.hidden = text === "";
  }

  fault(fields) {
    if (this.form.querySelector('[name="answer"]') && !fields.answer) return words.visitAnswer;
    if (!this.form.querySelector('[name="answer"]') && !fields.text) return words.visitText;
    if (fields.differs && !fields.found) return words.visitFound;
    return "";
  }

  async keep() {
    const fields = this.read();
    this.complain(this.fault(fields));
    if (!this.error.hidden || this.busy) return;
    this.busy = true;
    try {
      const hidden = (name) => this.form.querySelector(`input[type="hidden"][name="${name}"]`).value;
      for (const name of ["heading", "item"]) fields[name] = hidden(name);
      fields.noted = new Date().toISOString();
      Object.assign(fields, await this.outbox.where());
      const one = {
        id: newId(),
        account: this.root.dataset.account,
        case: this.root.dataset.case,
        key: this.details.dataset.key,
        look: this.details.querySelector("summary").firstChild.textContent.trim(),
        fields,
        photos: this.photos,
      };
      await this.shelf.keep(one, this.key);
      this.photos = [];
      this.form.reset();
      for (const input of this.form.querySelectorAll("textarea, input[name=found]")) input.value = "";
      for (const input of this.form.querySelectorAll("input[type=radio], input[type=checkbox]")) input.checked = false;
      await this.show();
      await this.outbox.changed();
      this.outbox.send();
    } catch {
      this.complain(words.visitFull);
    } finally {
      this.busy = false;
    }
  }
}

/** What waits, shown always, and sent one after the other. */
class Outbox {
  constructor(root, line, shelf) {
    Object.assign(this, { root, line, shelf });
    this.url = `/visits/${root.dataset.case}/parcels`;
    this.box = root.querySelector("[data-waiting]");
    this.attempt = 0;
    this.trouble = null;
    this.asks = h("input", { type: "checkbox", checked: localStorage.getItem("xiandao:visit:where") === "yes" });
    this.asks.addEventListener("change", () => localStorage.setItem("xiandao:visit:where", this.asks.checked ? "yes" : "no"));
  }

  async begin() {
    if (this.root.dataset.open === "yes" && navigator.geolocation)
      this.line.after(h("label", { class: "choice" }, this.asks, h("span", {}, words.visitWhere)));
    window.addEventListener("online", () => this.back());
    window.addEventListener("offline", () => this.changed());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.send());
    await this.changed();
    this.send();
  }

  /** Only where the member wants it; without an answer the observation counts all the same. */
  async where() {
    if (!this.asks.checked || !navigator.geolocation) return {};
    return new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        ({ coords }) =>
          resolve({
            latitude: coords.latitude.toFixed(6),
            longitude: coords.longitude.toFixed(6),
            metres: String(Math.round(coords.accuracy)),
          }),
        () => resolve({}),
        WHERE,
      ),
    );
  }

  mine(all) {
    return all.filter((one) => one.case === this.root.dataset.case && one.account === this.root.dataset.account);
  }

  async changed() {
    const all = await this.shelf.waiting();
    const mine = this.mine(all);
    const others = all.filter((one) => one.case === this.root.dataset.case).length - mine.length;
    const stuck = mine.filter((one) => one.refused).length;
    this.box.hidden = mine.length === 0;
    this.box.querySelector("ul").replaceChildren(...mine.map((one) => this.item(one)));
    this.line.dataset.count = mine.length;
    this.line.dataset.state = stuck ? "stuck" : mine.length === 0 ? "sent" : navigator.onLine ? "waiting" : "offline";
    const says = [mine.length === 0 ? (navigator.onLine ? words.visitSent : words.visitOffline) : words.visitWaiting(mine.length, navigator.onLine)];
    if (stuck) says.push(words.visitStuck(stuck));
    if (others) says.push(words.visitOthers(others));
    if (this.ready && mine.length === 0) says.push(words.visitReady);
    const text = h("p", {}, says.join(" "));
    if (mine.length > 0 && this.trouble?.signedOut)
      text.append(" ", words.visitSignedOut, " ", h("a", { href: location.pathname }, words.visitSignIn));
    else if (mine.length > stuck && navigator.onLine) text.append(" ", button(words.retryNow, () => this.send(), "plain small"));
    this.line.replaceChildren(text);
  }

  item(one) {
    const told = [one.fields.text, one.fields.found && words.visitFoundIs(one.fields.found), one.photos.length > 0 && words.visitPhotos(one.photos.length)];
    if (one.fields.metres) told.push(words.visitWithin(one.fields.metres));
    const item = h(
      "li",
      { "data-id": one.id },
      h("p", {}, h("b", {}, one.look), " ", told.filter(Boolean).join(" · ")),
      h("p", { class: "small soft" }, words.visitNoted(moment(one.fields.noted))),
    );
    if (one.refused)
      item.append(
        h("p", { class: "error", role: "alert" }, one.refused),
        h(
          "div",
          { class: "row" },
          button(words.retry, () => this.again(one), "plain small"),
          button(words.visitSave, () => save(one), "plain small"),
          button(words.visitForget, () => this.forget(one), "plain small"),
        ),
      );
    return item;
  }

  async again(one) {
    delete one.refused;
    await this.shelf.mark(one);
    await this.changed();
    this.send();
  }

  async forget(one) {
    if (!confirm(words.visitForgetSure)) return;
    await this.shelf.drop(one.id);
    await this.changed();
  }

  /** The line is back: whoever waited long for it doesn't wait long again, should the first try still fail. */
  back() {
    this.attempt = 0;
    this.send();
  }

  /** One at a time; what is asked for in the meantime is done after it, since it may have failed for want of a line. */
  send() {
    clearTimeout(this.timer);
    if (this.running) this.asked = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (!this.asked) return;
      this.asked = false;
      this.send();
    });
    return this.running;
  }

  async run() {
    for (;;) {
      const next = this.mine(await this.shelf.waiting()).find((one) => !one.refused);
      if (!next) break;
      try {
        const reply = await (await call("POST", this.url, { form: parcel(next) })).json();
        await this.shelf.drop(next.id);
        this.trouble = null;
        this.attempt = 0;
        this.arrived(next, reply);
      } catch (refusal) {
        if (refusal.signedOut || refusal.status === 403 || refusal.passing) {
          this.trouble = refusal;
          this.timer = setTimeout(() => this.send(), backOff(this.attempt++, refusal.retryAfter));
          break;
        }
        next.refused = refusal.message;
        await this.shelf.mark(next);
      }
      await this.changed();
    }
    await this.changed();
  }

  arrived(one, reply) {
    const details = this.root.querySelector(`details[data-key="${CSS.escape(one.key)}"]`);
    if (!details || this.root.querySelector(`[data-seen="${one.id}"]`)) return;
    const text = [one.fields.text, one.fields.found && words.visitFoundIs(one.fields.found)].filter(Boolean).join(" · ");
    const aside = reply.standing === "ASIDE" ? h("p", {}, words.visitAside) : null;
    const seen = h("article", { class: "seen", "data-seen": one.id }, h("p", {}, text), aside, h("p", { class: "small soft" }, words.visitCame(moment(reply.at))));
    details.insertBefore(seen, details.querySelector("form"));
    const count = details.querySelector("[data-count]");
    count.dataset.count = Number(count.dataset.count) + 1;
    count.textContent = words.visitCount(count.dataset.count);
    count.hidden = false;
  }
}

function parcel(one) {
  const form = new FormData();
  form.append("id", one.id);
  form.append("account", one.account);
  form.append("sent", new Date().toISOString());
  for (const [name, value] of Object.entries(one.fields)) form.append(name, value);
  one.photos.forEach((photo, i) => {
    form.append("photo", photo.blob, `photo-${i + 1}.jpg`);
    form.append("imprint", photo.imprint);
  });
  return form;
}

/** For whoever can't send it any more: the whole observation as one file. */
async function save(one) {
  const photos = await Promise.all(
    one.photos.map(
      ({ blob }) =>
        new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result);
          reader.readAsDataURL(blob);
        }),
    ),
  );
  const text = JSON.stringify({ id: one.id, case: one.case, account: one.account, ...one.fields, photos }, null, 2);
  const link = h("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: `${one.id}.json` });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The page and all that it is made of, kept for the next time without network. */
async function stayAtHand(outbox) {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/visits/worker.js", { scope: "/visits/" });
    const { active } = await navigator.serviceWorker.ready;
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (!data?.kept) return;
      outbox.ready = true;
      outbox.root.dataset.ready = "yes";
      outbox.changed();
    });
    const parts = performance.getEntriesByType("resource").map((entry) => entry.name);
    active.postMessage({ keep: [location.pathname, ...parts.filter((part) => new URL(part).pathname.startsWith("/design/"))] });
  } catch {
    // Without it the page works as long as it stays open.
  }
}
