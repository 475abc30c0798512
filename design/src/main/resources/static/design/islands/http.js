// One way to call the server: CSRF header, session lost, problem+json, Retry-After.
import { words } from "./words.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`);

export class Refusal extends Error {
  constructor(status, detail, body, retryAfter) {
    super(detail);
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  get signedOut() {
    return this.status === 401;
  }

  /** Worth trying again unchanged. */
  get passing() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** After a new login in another window this page's token is stale (403): takes the fresh one once and tries again. */
export async function call(method, url, options = {}) {
  try {
    return await callOnce(method, url, options);
  } catch (refusal) {
    if (refusal.status !== 403 || !(await renewToken())) throw refusal;
    return callOnce(method, url, options);
  }
}

async function callOnce(method, url, { json, bytes, form, headers = {}, signal }) {
  const request = {
    method,
    signal,
    credentials: "same-origin",
    redirect: "manual",
    headers: { Accept: "application/json, application/problem+json", ...headers },
  };
  const token = meta("csrf-token")?.content;
  if (token) request.headers[meta("csrf-header")?.content ?? "X-CSRF-TOKEN"] = token;
  if (json !== undefined) {
    request.headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(json);
  } else if (bytes !== undefined) {
    request.headers["Content-Type"] = "application/offset+octet-stream";
    request.body = bytes;
  } else if (form !== undefined) {
    request.body = form;
  }
  let response;
  try {
    response = await fetch(url, request);
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Refusal(0, words.network);
  }
  // A redirect of an API call leads to the login page.
  if (response.type === "opaqueredirect") throw new Refusal(401, words.signedOut);
  if (response.ok) return response;
  const body = await response.json().catch(() => null);
  const detail = body?.detail ?? body?.title ?? words.server(response.status);
  throw new Refusal(response.status, detail, body, Number(response.headers.get("Retry-After")) || 0);
}

/** A page that answers by the way to the login has lost its session, and its token with it. */
async function renewToken() {
  try {
    const response = await fetch(location.href, { credentials: "same-origin", redirect: "manual" });
    if (response.type === "opaqueredirect") throw new Refusal(401, words.signedOut);
    if (!response.ok) return false;
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector('meta[name="csrf-token"]');
    const stale = meta("csrf-token");
    if (!fresh || !stale || fresh.content === stale.content) return false;
    stale.content = fresh.content;
    return true;
  } catch (failure) {
    if (failure instanceof Refusal) throw failure;
    return false;
  }
}

/** Seconds to wait before the n-th retry: 1, 2, 4 … 60, spread so that a crowd does not come back at once. */
export function backOff(attempt, retryAfter = 0) {
  const seconds = Math.max(retryAfter, Math.min(60, 2 ** attempt));
  return 1000 * seconds * (0.8 + 0.4 * Math.random());
}
