import { useEffect, type ReactNode } from 'react';
import Taro, { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useT } from '@/locales';
import { goBack } from '@/services/navigate';
import { useSettings } from '@/services/settings';
import { a11y } from './a11y';
import { Pressable } from './pressable';

const tabs = ['tab.home', 'tab.policy', 'tab.calendar', 'tab.me'] as const;

interface Props {
  title: string;
  children: ReactNode;
  /** Stays at the lower edge: the one thing to do here. */
  footer?: ReactNode;
  /** One of the four pages of the tab bar. */
  tab?: boolean;
}

/** What every page has: its title, the person's type size and language, a readable column, room for the phone's edges. */
export function Page({ title, children, footer, tab = false }: Props) {
  const { largeText, language } = useSettings();
  const t = useT();
  const dress = () => {
    void Taro.setNavigationBarTitle({ title });
    if (tab) tabs.forEach((key, index) => void Taro.setTabBarItem({ index, text: t(key) }));
  };
  useEffect(dress, [title, tab, t]);
  useDidShow(dress);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    // The tab bar and what opens over the page live outside of it.
    document.documentElement.classList.toggle('plh-large', largeText);
    document.documentElement.lang = language;
  }, [largeText, language]);
  return (
    <View className={`plh-page ${largeText ? 'plh-large' : ''}`}>
      {process.env.TARO_ENV === 'h5' && !tab ? <WebHeader title={title} /> : null}
      <View className="plh-column plh-stack">{children}</View>
      {footer ? <View className="plh-footer-room" /> : null}
      {footer ? (
        <View className="plh-footer">
          <View className="plh-column">{footer}</View>
        </View>
      ) : null}
    </View>
  );
}

/** WeChat draws a bar with the title and the way back; a browser does not, and a shared link has no history to go back in. */
function WebHeader({ title }: { title: string }) {
  const t = useT();
  return (
    <View className="plh-web-header">
      <View className="plh-column plh-web-header-row">
        <Pressable className="plh-web-back" label={t('common.back')} onPress={goBack}>
          ‹
        </Pressable>
        <View className="plh-title" {...a11y(undefined, 'heading')}>
          {title}
        </View>
      </View>
    </View>
  );
}
