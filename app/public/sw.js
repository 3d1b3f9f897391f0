// The offline shell. One version of the client, kept whole or not at all, checked by content.
//
// - Installing fetches every file of FILES; one that is missing or differs fails the installation. What was fetched
//   stays, so the next attempt goes on from there.
// - A new version waits until no window runs the old one; it takes over earlier only when the page asks for it
//   ({type:"activate"}) and that page is the only window.
// - An asset is answered with an asset or an error, never with a page.

const VERSION = "{{version}}";
const FILES = new Map({{files}});
const PAGES = {{pages}};
const PREFIX = "bianmin-";
const CACHE = PREFIX + VERSION;

self.addEventListener("install", (event) => event.waitUntil(fill().catch(async (error) => {
  await tellMissing();
  throw error;
})));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener("message", (event) => {
  const type = event.data?.type;
  const answer = (body) => (event.ports[0] ?? event.source)?.postMessage(body);
  if (type === "activate") event.waitUntil(activate().then(answer));
  if (type === "ready?") event.waitUntil(ready(answer));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const path = url.pathname;
  if (path.startsWith("/api/") || path === "/healthz") return;
  if (request.mode === "navigate") {
    const page = PAGES.find((page) => path === page || path.startsWith(page + "/"));
    if (page) event.respondWith(kept(page, request));
    else if (path === "/") event.respondWith(fetch(request).catch(() => kept("/", request)));
  } else if (path.startsWith("/assets/")) {
    event.respondWith(asset(request, path));
  } else if (FILES.has(path)) {
    event.respondWith(kept(path, request));
  }
});

/** The file of this version, or else whatever the server has. */
async function kept(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

/** Names of assets carry their content's hash, so a copy of any version is the right one. */
async function asset(request, path) {
  const cached = await caches.match(path);
  if (cached) return cached;
  const response = await fetch(request);
  const html = response.headers.get("content-type")?.includes("text/html");
  return response.ok && html ? new Response("not found", { status: 404 }) : response;
}

/** Fetches what this version's cache lacks; fails when anything is still lacking. */
async function fill() {
  const cache = await caches.open(CACHE);
  const results = await Promise.allSettled((await lacking(cache)).map((path) => take(cache, path)));
  const failed = results.filter((result) => result.status === "rejected");
  if (failed.length > 0) throw new Error(`${failed.length} files are missing: ${failed[0].reason}`);
}

async function lacking(cache) {
  const there = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  return [...FILES.keys()].filter((path) => !there.has(path));
}

async function take(cache, path) {
  const hashed = path.startsWith("/assets/");
  const old = hashed ? await caches.match(path) : undefined;
  await cache.put(path, old ?? await fetchChecked(path, hashed ? ["default", "reload"] : ["reload"]));
}

/** Fetches a file and checks its content; the browser's own cache is asked first only for what cannot change. */
async function fetchChecked(path, modes) {
  let problem;
  for (const cache of modes) {
    try {
      const response = await fetch(path, { cache, integrity: FILES.get(path), redirect: "error", credentials: "same-origin" });
      if (response.ok) return response;
      problem = `${path}: ${response.status}`;
    } catch (error) {
      problem = `${path}: ${error}`;
    }
  }
  throw new Error(problem);
}

/** Takes over at once if the asking page is the only window. */
async function activate() {
  const windows = (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).length;
  if (windows > 1) return { type: "activate", ok: false, windows };
  await self.skipWaiting();
  return { type: "activate", ok: true, windows };
}

/** Tells every window why this version is not ready yet: nobody can ask a worker that was never active. */
async function tellMissing() {
  const missing = await lacking(await caches.open(CACHE));
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const window of windows) window.postMessage({ type: "missing", version: VERSION, files: FILES.size, missing });
}

/** Says what is there, and goes on fetching what is not. */
async function ready(answer) {
  const missing = await lacking(await caches.open(CACHE));
  answer({ type: "ready", version: VERSION, files: FILES.size, missing });
  if (missing.length > 0) await fill().catch(() => {});
}
