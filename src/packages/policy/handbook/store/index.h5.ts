import type { FileStore } from './types';

const STORE = 'files';

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('plh', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('no database'));
  });

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not done'));
  });

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await done(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** The browser's own database: its plain storage is too small for a handbook. */
export const fileStore: FileStore = {
  async read(name) {
    try {
      const found = await within<unknown>('readonly', (store) => store.get(name) as IDBRequest<unknown>);
      return typeof found === 'string' ? found : null;
    } catch {
      return null;
    }
  },
  async write(name, text) {
    try {
      await within('readwrite', (store) => store.put(text, name));
      return true;
    } catch {
      return false;
    }
  },
};
