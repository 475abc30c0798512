// Pressed once is sent once; a second press, a reload or the back button keeps the same idempotency key.
import { words } from "./words.js";

/** crypto.randomUUID is there on https only; this is there on a ministry's plain inner network too. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export default function confirm(form) {
  const key = form.querySelector('input[name="idempotencyKey"]');
  if (key && !key.value) {
    const place = `xiandao:key:${form.action}`;
    key.value = sessionStorage.getItem(place) ?? newKey();
    sessionStorage.setItem(place, key.value);
  }
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
  });
  // At the window, so after every listener of the form: one of them may have held the submission back.
  window.addEventListener("submit", (event) => {
    if (event.target !== form || event.defaultPrevented) return;
    sent = true;
    const pressed = event.submitter;
    if (!pressed) return;
    pressed.dataset.text = pressed.textContent;
    pressed.setAttribute("aria-disabled", "true");
    pressed.textContent = words.sending;
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    sent = false;
    for (const pressed of form.querySelectorAll('[aria-disabled="true"][data-text]')) {
      pressed.removeAttribute("aria-disabled");
      pressed.textContent = pressed.dataset.text;
    }
  });
}
