// Resumable upload in chunks: pause, retry, and go on after a reload when the same file is picked again.
import { button, h } from "./dom.js";
import { backOff, call } from "./http.js";
import { size, words } from "./words.js";

const CHUNK = 1 << 20;

class Memory {
  constructor(url, field) {
    this.prefix = `xiandao:upload:${document.querySelector('meta[name="viewer"]')?.content ?? ""}:${url}:${field}:`;
  }

  key(file) {
    return `${this.prefix}${file.size}:${file.name}`;
  }

  id(file) {
    return localStorage.getItem(this.key(file));
  }

  note(file, id) {
    localStorage.setItem(this.key(file), id);
  }

  forget(file) {
    localStorage.removeItem(this.key(file));
  }

  unfinished() {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => /^(\d+):(.*)$/s.exec(key.slice(this.prefix.length)))
      .map(([, bytes, name]) => ({ size: Number(bytes), name }));
  }
}

class Transfer {
  constructor(file, { url, field, memory, list, finished }) {
    Object.assign(this, { file, url, field, memory, finished });
    this.offset = 0;
    this.bar = h("progress", { max: file.size, value: 0, "aria-label": file.name });
    this.text = h("p", { role: "status" }, words.waiting);
    this.pause = button(words.pause, () => this.stop(), "plain small");
    this.again = button(words.resume, () => this.start(), "plain small");
    this.off = button(words.remove, () => this.remove(), "plain small");
    this.again.hidden = true;
    this.item = h("li", {}, h("p", { class: "name" }, file.name), this.bar, this.text, h("div", { class: "row" }, this.pause, this.again, this.off));
    list.append(this.item);
  }

  say(text, bad = false) {
    this.text.textContent = text;
    this.text.classList.toggle("bad", bad);
    this.bar.value = this.offset;
  }

  idle(label) {
    this.pause.hidden = true;
    this.again.hidden = false;
    this.again.textContent = label;
  }

  stop() {
    this.stopped = true;
    this.abort?.abort();
    clearTimeout(this.timer);
    this.idle(words.resume);
    this.say(words.paused(size(this.offset), size(this.file.size)));
    this.settle?.();
  }

  remove() {
    this.stop();
    this.memory.forget(this.file);
    if (this.id) call("DELETE", `${this.url}/${this.id}`).catch(() => {});
    this.item.remove();
  }

  /** Settles when the file is whole, refused or paused: the next in the queue may go. */
  start() {
    this.stopped = false;
    this.pause.hidden = false;
    this.again.hidden = true;
    this.attempt = 0;
    return new Promise((settle) => {
      this.settle = settle;
      this.run();
    });
  }

  async run() {
    this.abort = new AbortController();
    try {
      if (!(await this.find())) await this.open();
      for (let whole = false; !whole && !this.stopped; ) whole = await this.send();
    } catch (refusal) {
      if (this.stopped || refusal.name === "AbortError") return;
      if (refusal.passing || refusal.signedOut) {
        this.say(words.uploadFailed(refusal.message), true);
        this.timer = setTimeout(() => this.run(), backOff(this.attempt++, refusal.retryAfter));
        return;
      }
      this.memory.forget(this.file);
      this.id = null;
      this.offset = 0;
      this.idle(words.retry);
      this.say(refusal.message, true);
      this.settle();
    }
  }

  async open() {
    const json = { name: this.file.name, size: this.file.size, field: this.field };
    const opened = await (await call("POST", this.url, { json, signal: this.abort.signal })).json();
    this.id = opened.id;
    this.offset = opened.offset;
    this.chunk = opened.chunk;
    this.memory.note(this.file, this.id);
  }

  /** Where the server stands with a transfer begun earlier, in this page or before a reload; false when it knows of none. */
  async find() {
    this.id ??= this.memory.id(this.file);
    if (!this.id) return false;
    try {
      const response = await call("HEAD", `${this.url}/${this.id}`, { signal: this.abort.signal });
      this.offset = Number(response.headers.get("Upload-Offset"));
      this.chunk ??= Number(response.headers.get("Upload-Chunk")) || CHUNK;
      return true;
    } catch (refusal) {
      if (refusal.status !== 404 && refusal.status !== 410) throw refusal;
      this.memory.forget(this.file);
      this.id = null;
      return false;
    }
  }

  async send() {
    this.say(words.uploading(size(this.offset), size(this.file.size), Math.floor((100 * this.offset) / this.file.size)));
    const bytes = this.file.slice(this.offset, this.offset + this.chunk);
    const response = await call("PATCH", `${this.url}/${this.id}`, {
      bytes,
      headers: { "Upload-Offset": String(this.offset) },
      signal: this.abort.signal,
    });
    this.attempt = 0;
    if (response.status !== 201) {
      this.offset = Number(response.headers.get("Upload-Offset"));
      return false;
    }
    this.offset = this.file.size;
    this.memory.forget(this.file);
    const attachment = await response.json();
    this.say(words.uploaded(size(this.file.size)));
    this.bar.hidden = true;
    this.pause.hidden = true;
    this.off.hidden = true;
    if (attachment.sha256) this.item.append(h("p", { class: "digest" }, words.digest(attachment.sha256)));
    this.finished(attachment);
    this.settle();
    return true;
  }
}

export default function upload(zone) {
  const picker = zone.querySelector('input[type="file"]');
  const { uploadUrl: url, field, limit, into } = zone.dataset;
  const memory = new Memory(url, field);
  const list = zone.querySelector(".transfers") ?? zone.appendChild(h("ul", { class: "transfers" }));
  const finished = (attachment) => {
    if (into) zone.append(h("input", { type: "hidden", name: into, value: attachment.id })); // the form names what came
    zone.dispatchEvent(new CustomEvent("xiandao:uploaded", { bubbles: true, detail: attachment }));
  };
  let queue = Promise.resolve();

  for (const { name, size: bytes } of memory.unfinished()) {
    list.append(h("li", { "data-unfinished": name }, h("p", {}, words.interrupted(name, size(bytes)))));
  }

  function refuse(file, why) {
    const item = h("li", {}, h("p", { class: "name" }, file.name), h("p", { class: "bad", role: "alert" }, why));
    item.append(button(words.remove, () => item.remove(), "plain small"));
    list.append(item);
  }

  function take(files) {
    for (const file of files) {
      list.querySelector(`[data-unfinished="${CSS.escape(file.name)}"]`)?.remove();
      if (file.size === 0) refuse(file, words.emptyFile);
      else if (limit && file.size > Number(limit)) refuse(file, words.tooBig(size(Number(limit))));
      else {
        const transfer = new Transfer(file, { url, field, memory, list, finished });
        queue = queue.then(() => (transfer.stopped ? undefined : transfer.start()));
      }
    }
  }

  // With script the bytes go in chunks, so the plain form must not carry them too.
  picker.removeAttribute("name");
  picker.removeAttribute("required");
  picker.multiple = true;
  zone.querySelector("[data-plain-only]")?.remove();
  const picked = () => {
    take([...picker.files]);
    picker.value = "";
  };
  picker.addEventListener("change", picked);
  picked(); // a quick person chose before this script had come
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
  window.addEventListener("beforeunload", (event) => {
    if (list.querySelector("progress:not([hidden])")) event.preventDefault();
  });
}
