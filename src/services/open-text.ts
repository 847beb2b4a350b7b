import Taro from '@tarojs/taro';

/** A field to type in as it stands on a page. */
interface Shown {
  page: unknown;
  label: string;
  value: string;
  focus: () => void;
}

const shown = new Set<Shown>();
const typed = new Map<string, readonly string[]>();

/** The page on top: what stands on one below it is of another matter. */
const pageOnTop = (): unknown => Taro.getCurrentInstance().page;

/** Of a field, from when it is shown until it goes. */
export function showField(field: Omit<Shown, 'page'>): {
  update: (field: Omit<Shown, 'page'>) => void;
  hide: () => void;
} {
  const entry: Shown = { ...field, page: pageOnTop() };
  shown.add(entry);
  return { update: (now) => void Object.assign(entry, now), hide: () => void shown.delete(entry) };
}

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** What was typed under `key` and nobody has sent: what its values say beyond those that it began with; nothing lets go of it. */
export function keepTyped(key: string, value?: unknown, start?: unknown): void {
  const begun = new Set(textsOf(start));
  const texts = textsOf(value).filter((text) => !begun.has(text));
  if (texts.length > 0) typed.set(key, texts);
  else typed.delete(key);
}

/** Reasons that an act asked for go with it when it is tried again. */
const goesAlong = (key: string, sends: readonly string[]): boolean => sends.includes(key) || key.startsWith('reasons.');

/**
 * The first field of the page on top that shows what was typed and is not sent by what is about to be done.
 * @param sends the keys of what goes along with it
 */
export function unsentField(sends: readonly string[]): Shown | undefined {
  const page = pageOnTop();
  const entries = [...typed];
  const own = new Set(entries.flatMap(([key, texts]) => (goesAlong(key, sends) ? texts : [])));
  const others = new Set(entries.flatMap(([key, texts]) => (goesAlong(key, sends) ? [] : texts)));
  return [...shown].find((field) => field.page === page && others.has(field.value) && !own.has(field.value));
}
