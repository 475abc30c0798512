// Starts the island that each element names in data-island; a page without script keeps its plain forms.
const islands = {
  autosave: () => import("./autosave.js"),
  confirm: () => import("./confirm.js"),
  countdown: () => import("./countdown.js"),
  upload: () => import("./upload.js"),
  visit: () => import("./visit.js"),
  wordcount: () => import("./wordcount.js"),
};

function start(root) {
  for (const element of root.querySelectorAll("[data-island]")) {
    const names = element.dataset.island.split(" ");
    element.removeAttribute("data-island");
    for (const name of names) islands[name]?.().then((island) => island.default(element));
  }
}

start(document);
document.addEventListener("htmx:load", (event) => start(event.detail.elt.parentElement ?? document));
document.querySelector(".summary[tabindex]")?.focus();
