import type { DraftClaims } from './types';

interface Said {
  what: 'asks' | 'holds' | 'frees';
  key: string;
  by: string;
}

/** What windows say to one another: heard by all others. */
export interface Channel {
  postMessage: (said: unknown) => void;
  addEventListener: (name: 'message', hear: (event: { data: unknown }) => void) => void;
}

interface Claims extends DraftClaims {
  /** The window closes. */
  freeAll: () => void;
}

/** Whoever types first has a draft; a window that opens it later is told, and may take it, of which the first is told. @param me tells this window from the others */
export function claimsOver(channel: Channel | undefined, me: string): Claims {
  /** Typed in here, or shown here with what was typed before. */
  const here = new Set<string>();
  /** Key → the window that has it. */
  const others = new Map<string, string>();
  const listeners = new Map<string, Set<() => void>>();
  const say = (what: Said['what'], key: string): void => channel?.postMessage({ what, key, by: me } satisfies Said);
  const tell = (key: string): void => listeners.get(key)?.forEach((listener) => listener());
  channel?.addEventListener('message', ({ data }) => {
    const { what, key, by } = data as Said;
    if (what === 'asks') {
      if (here.has(key)) say('holds', key);
      return;
    }
    if (what === 'holds') {
      here.delete(key);
      others.set(key, by);
    } else if (others.get(key) === by) others.delete(key);
    tell(key);
  });
  return {
    enter(key, found, onChange) {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(onChange));
      if (found) here.add(key);
      say('asks', key);
      return () => {
        own.delete(onChange);
        if (own.size > 0) return;
        listeners.delete(key);
        others.delete(key);
        if (here.delete(key)) say('frees', key);
      };
    },
    claim(key) {
      if (here.has(key)) return;
      here.add(key);
      others.delete(key);
      say('holds', key);
      tell(key);
    },
    isElsewhere: (key) => others.has(key),
    freeAll: () => here.forEach((key) => say('frees', key)),
  };
}
