import { fileStore } from './store';
import type { Book } from './types';

/** Another number when the shape of what is kept changes: an older file is then fetched anew. */
const NAME = 'handbook-1.json';

/** The edition kept on this device; null when there is none that can be read. */
export async function keptBook(): Promise<Book | null> {
  const text = await fileStore.read(NAME);
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as Partial<Book> | null;
    const whole = found?.edition && Array.isArray(found.entries) && Array.isArray(found.agencies);
    return whole && found.entries?.length === found.edition?.items ? (found as Book) : null;
  } catch {
    return null;
  }
}

/** Keeps the edition in the place of the earlier one; false: this device cannot. */
export const keepBook = (book: Book): Promise<boolean> => fileStore.write(NAME, JSON.stringify(book));
