// Keeps a visit's page and what it is made of at hand, so that it opens in a factory without network. Nothing else.
const SHELF = "xiandao-visit-1";
const PATIENCE = 5000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep).then(() => event.source?.postMessage({ kept: true })));
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate" && /^\/visits\/[^/]+$/.test(pathname)) event.respondWith(page(event.request, pathname));
  else if (pathname.startsWith("/design/")) event.respondWith(asset(event.request));
});

/** The line first, so that nobody reads an old page; the kept page where the line is gone or too slow. */
async function page(request, pathname) {
  const shelf = await caches.open(SHELF);
  const kept = await shelf.match(pathname);
  const fresh = fetch(request).then(async (response) => {
    if (response.type === "basic" && response.status === 200) await shelf.put(pathname, response.clone());
    else if ([401, 403, 404].includes(response.status)) await shelf.delete(pathname);
    return response;
  });
  if (!kept) return fresh;
  const tooSlow = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), tooSlow]);
}

/** Addresses of the design carry a digest: what is kept is right. */
async function asset(request) {
  const shelf = await caches.open(SHELF);
  return (await shelf.match(request)) ?? fetch(request);
}

async function keep(addresses) {
  const shelf = await caches.open(SHELF);
  const wanted = new Set(addresses.map((address) => new URL(address, self.location.origin).href));
  await Promise.all(
    [...wanted].map(async (address) => {
      if (new URL(address).pathname.startsWith("/design/") && (await shelf.match(address))) return;
      const response = await fetch(address, { credentials: "same-origin", redirect: "manual" });
      if (response.type === "basic" && response.status === 200) await shelf.put(new URL(address).pathname, response);
    }),
  );
  for (const request of await shelf.keys())
    if (new URL(request.url).pathname.startsWith("/design/") && !wanted.has(request.url)) await shelf.delete(request);
}
