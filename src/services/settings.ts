import { storedValue, useStoredValue } from '@/hooks/stored-value';

export type Language = 'zh-CN' | 'en';
export type Theme = 'system' | 'light' | 'dark';

/** What a person chose for reading; kept on the phone; a request says which language its answer's words are read in. */
export interface Settings {
  language: Language;
  /** 适老化: type at 1.4×. */
  largeText: boolean;
  /** Light, dark, or as the phone has it; older versions kept none. */
  theme?: Theme;
}

const isSettings = (value: unknown): value is Settings => {
  const found = value as Partial<Settings> | null;
  const theme = found?.theme ?? 'system';
  return (
    typeof found?.largeText === 'boolean' &&
    (found.language === 'zh-CN' || found.language === 'en') &&
    ['system', 'light', 'dark'].includes(theme)
  );
};

const stored = storedValue<Settings>('plh.settings', { language: 'zh-CN', largeText: false }, isSettings);

export const currentSettings = (): Settings => stored.get();

export const changeSettings = (change: Partial<Settings>): void => stored.set({ ...stored.get(), ...change });

export const useSettings = (): Settings => useStoredValue(stored);
