/** The ways in which each screen is looked at. */
import type { BrowserContextOptions } from 'playwright-core';
import type { Language } from '../texts';
import type { Screen } from './table';

export const stateNames = [
  'phone',
  'large',
  'dark',
  'english',
  'desk',
  'loading',
  'error',
  'offline',
  'empty',
  'forbidden',
] as const;
export type StateName = (typeof stateNames)[number];

/** Settings as src/services/settings.ts keeps them. */
export interface Settings {
  language: Language;
  largeText: boolean;
  theme: 'system' | 'light' | 'dark';
}

/** What becomes of calls to the server. */
export type Network = 'normal' | 'held' | 'failing' | 'cut';

export interface State {
  name: StateName;
  device: BrowserContextOptions;
  settings: Settings;
  network: Network;
  /** Whether the screen's own record is to be seen, and the checks of its layout and of the console hold. */
  complete: boolean;
}

const PHONE = { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 };
const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
const plain: Settings = { language: 'zh-CN', largeText: false, theme: 'light' };

const state = (
  name: StateName,
  settings: Partial<Settings> = {},
  rest: Partial<Pick<State, 'device' | 'network' | 'complete'>> = {},
): State => ({
  name,
  device: rest.device ?? PHONE,
  settings: { ...plain, ...settings },
  network: rest.network ?? 'normal',
  complete: rest.complete ?? true,
});

export const states: Readonly<Record<StateName, State>> = {
  phone: state('phone'),
  large: state('large', { largeText: true }),
  dark: state('dark', { theme: 'dark' }),
  english: state('english', { language: 'en' }),
  desk: state('desk', {}, { device: DESK }),
  loading: state('loading', {}, { network: 'held', complete: false }),
  error: state('error', {}, { network: 'failing', complete: false }),
  offline: state('offline', {}, { network: 'cut', complete: false }),
  empty: state('empty', {}, { complete: false }),
  forbidden: state('forbidden', {}, { complete: false }),
};

/** Who looks at the screen in this state; null where the screen has no such state. */
export function personaIn(screen: Screen, name: StateName): string | null {
  switch (name) {
    case 'empty':
      return screen.empty ?? null;
    case 'forbidden':
      return screen.forbidden ?? null;
    case 'loading':
    case 'error':
    case 'offline':
      return screen.still ? null : screen.persona;
    case 'phone':
    case 'large':
    case 'dark':
    case 'english':
    case 'desk':
      return screen.persona;
  }
}
