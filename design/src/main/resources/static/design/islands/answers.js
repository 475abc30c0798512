// The answers of a form: one for each element with data-path, however many inputs it has.

export class Answer {
  constructor(element) {
    this.element = element;
    this.path = element.dataset.path;
    this.version = Number(element.dataset.version ?? 0);
  }

  get inputs() {
    return [...this.element.querySelectorAll("input, select, textarea")].filter(
      (input) => input.type !== "file" && input.name && input.closest("[data-path]") === this.element,
    );
  }

  get label() {
    const name = this.element.querySelector("label, legend")?.cloneNode(true);
    name?.querySelectorAll(".optional").forEach((extra) => extra.remove());
    return name?.textContent.trim() || this.path;
  }

  /** Text, the value of the chosen radio, true or false for one box, a list for many. Numbers stay text: no digit is lost. */
  get value() {
    return this.#read((input) => input.checked, (input) => input.value);
  }

  /** As the server wrote it into the page. */
  get valueOnServer() {
    return this.#read(
      (input) => input.defaultChecked,
      (input) => (input.options ? ([...input.options].find((option) => option.defaultSelected) ?? input.options[0])?.value : input.defaultValue),
    );
  }

  #read(checked, text) {
    const [first, ...others] = this.inputs;
    if (!first) return "";
    if (first.type === "radio") return this.inputs.find(checked)?.value ?? "";
    if (first.type === "checkbox" && others.length === 0) return checked(first);
    if (first.type === "checkbox") return this.inputs.filter(checked).map((input) => input.value);
    return text(first) ?? "";
  }

  set value(value) {
    for (const input of this.inputs) {
      if (input.type === "radio") input.checked = input.value === value;
      else if (input.type === "checkbox") input.checked = Array.isArray(value) ? value.includes(input.value) : value === true;
      else input.value = value ?? "";
      input.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "by script" }));
    }
  }

  /** What a person reads for a value: the labels of the options, not their codes. */
  say(value) {
    const options = this.inputs.flatMap((input) =>
      input.options ? [...input.options].map((o) => [o.value, o.text]) : input.labels?.length && /radio|checkbox/.test(input.type) ? [[input.value, input.labels[0].textContent.trim()]] : [],
    );
    const name = (one) => options.find(([code]) => code === String(one))?.[1] ?? String(one ?? "");
    return Array.isArray(value) ? value.map(name).join("、") : name(value);
  }

  get isText() {
    return this.inputs.some((input) => input.matches("textarea, input[type=text]"));
  }

  showProblems(messages) {
    const [input] = this.inputs;
    const id = `${input?.id ?? this.path}-error`;
    let line = document.getElementById(id);
    if (messages.length > 0 && !line) {
      line = document.createElement("p");
      line.id = id;
      line.className = "error";
      const anchor = this.element.querySelector(".hint") ?? this.element.querySelector("label, legend");
      anchor ? anchor.after(line) : this.element.prepend(line);
    }
    if (line) {
      line.textContent = messages.join(" ");
      line.hidden = messages.length === 0;
    }
    this.element.classList.toggle("wrong", messages.length > 0);
    for (const each of this.inputs) {
      const described = new Set((each.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
      if (messages.length > 0) {
        each.setAttribute("aria-invalid", "true");
        described.add(id);
      } else {
        each.removeAttribute("aria-invalid");
        described.delete(id);
      }
      if (described.size > 0) each.setAttribute("aria-describedby", [...described].join(" "));
      else each.removeAttribute("aria-describedby");
    }
  }
}

export const same = (a, b) => JSON.stringify(a ?? "") === JSON.stringify(b ?? "");

/** Texts that the server does not have yet, kept in the browser per person, form and field. */
export class Keep {
  constructor(url) {
    this.prefix = `xiandao:unsaved:${document.querySelector('meta[name="viewer"]')?.content ?? ""}:${url}:`;
    this.works = true;
  }

  put(path, value, version) {
    try {
      localStorage.setItem(this.prefix + path, JSON.stringify({ value, version }));
      this.works = true;
    } catch {
      this.works = false;
    }
  }

  get(path) {
    try {
      return JSON.parse(localStorage.getItem(this.prefix + path));
    } catch {
      return null;
    }
  }

  drop(path) {
    try {
      localStorage.removeItem(this.prefix + path);
    } catch {
      this.works = false;
    }
  }
}
