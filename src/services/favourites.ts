import { useEffect, useSyncExternalStore } from 'react';
import { call, type Input } from './call';

export type FavouriteKind = Input<'identity.setFavourite'>['kind'];

let kept: ReadonlySet<string> = new Set();
let asking: Promise<void> | undefined;
const listeners = new Set<() => void>();
const nameOf = (kind: FavouriteKind, id: string): string => `${kind}:${id}`;

function show(next: ReadonlySet<string>): void {
  kept = next;
  listeners.forEach((listener) => listener());
}

/** Asks once which things this person keeps; a failure is asked again with the next page. */
function askOnce(): void {
  asking ??= call('identity.listFavourites', {}).then(
    ({ items }) => show(new Set(items.map(({ kind, id }) => nameOf(kind, id)))),
    () => {
      asking = undefined;
    },
  );
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether this is kept; false until it is known. */
export function useFavourite(kind: FavouriteKind, id: string): boolean {
  useEffect(askOnce, []);
  return useSyncExternalStore(subscribe, () => kept.has(nameOf(kind, id)));
}

/** Shows the star at once and takes it back when the server refuses, which is then thrown. */
export async function setFavourite(kind: FavouriteKind, id: string, on: boolean): Promise<void> {
  const put = (there: boolean) => {
    const next = new Set(kept);
    if (there) next.add(nameOf(kind, id));
    else next.delete(nameOf(kind, id));
    show(next);
  };
  put(on);
  try {
    await call('identity.setFavourite', { kind, id, on });
  } catch (thrown) {
    put(!on);
    throw thrown;
  }
}
