// What a phone has noted and not yet sent, and what is being typed; kept in IndexedDB, photos and all.
const NAME = "xiandao-visit";

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function whole(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** Rejects where the browser keeps nothing: then the plain forms stay. */
export async function openShelf() {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("waiting", { keyPath: "id" });
    opening.result.createObjectStore("drafts", { keyPath: "key" });
  };
  return new Shelf(await done(opening));
}

class Shelf {
  constructor(base) {
    this.base = base;
  }

  async waiting() {
    const all = await done(this.base.transaction("waiting").objectStore("waiting").getAll());
    return all.sort((one, other) => one.fields.noted.localeCompare(other.fields.noted));
  }

  draft(key) {
    return done(this.base.transaction("drafts").objectStore("drafts").get(key));
  }

  async note(draft) {
    const transaction = this.base.transaction("drafts", "readwrite");
    transaction.objectStore("drafts").put(draft);
    await whole(transaction);
  }

  /** What was typed becomes what waits, both or neither. */
  async keep(one, draftKey) {
    const transaction = this.base.transaction(["waiting", "drafts"], "readwrite", { durability: "strict" });
    transaction.objectStore("waiting").put(one);
    transaction.objectStore("drafts").delete(draftKey);
    await whole(transaction);
  }

  async mark(one) {
    const transaction = this.base.transaction("waiting", "readwrite");
    transaction.objectStore("waiting").put(one);
    await whole(transaction);
  }

  async drop(id) {
    const transaction = this.base.transaction("waiting", "readwrite");
    transaction.objectStore("waiting").delete(id);
    await whole(transaction);
  }
}
