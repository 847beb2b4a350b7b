import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { useSettings, type Settings } from '@/services/settings';
import { palette, type Palette } from '@/theme/palette';

const classes = ({ largeText, theme = 'system' }: Settings): string[] => [
  ...(largeText ? ['plh-large'] : []),
  ...(theme === 'system' ? [] : [`plh-${theme}`]),
];

const phoneIsDark = (): boolean => {
  if (process.env.TARO_ENV !== 'h5') return Taro.getAppBaseInfo().theme === 'dark';
  return typeof window.matchMedia === 'function' && window.matchMedia('(prefers-color-scheme: dark)').matches;
};

/** The colours in use now, for what is drawn on a canvas or by WeChat itself. */
export function usePalette(): Palette {
  const { theme = 'system' } = useSettings();
  const [system, setSystem] = useState(phoneIsDark);
  useEffect(() => {
    const changed = () => setSystem(phoneIsDark());
    if (process.env.TARO_ENV === 'h5') {
      const query = typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null;
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    }
    Taro.onThemeChange(changed);
    return () => Taro.offThemeChange(changed);
  }, []);
  return theme === 'dark' || (theme === 'system' && system) ? palette.dark : palette.light;
}

/**
 * The person's choice of type size and colours as the classes of a page's root. In a browser they stand on the document as well, for what opens
 * over the pages; on WeChat its own bars are coloured.
 */
export function useAppearance(): string {
  const settings = useSettings();
  const colours = usePalette();
  const chosen = classes(settings).join(' ');
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    const root = document.documentElement;
    root.classList.remove('plh-large', 'plh-light', 'plh-dark');
    root.classList.add(...chosen.split(' ').filter(Boolean));
    root.lang = settings.language;
  }, [chosen, settings.language]);
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') return;
    const frontColor = colours === palette.dark ? '#ffffff' : '#000000';
    void Taro.setNavigationBarColor({ frontColor, backgroundColor: colours.surface });
    void Taro.setBackgroundColor({ backgroundColor: colours.ground });
  }, [colours]);
  return chosen;
}
