import { useRef, type ReactNode } from 'react';
import { useDidShow } from '@tarojs/taro';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales';
import { goBack, type TabPage } from '@/services/navigate';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import { Paper } from './paper';
import { SideNavigation } from './side-navigation';
import { TabBar } from './tab-bar';
// Only a browser prints, and WeChat's style sheets do not know all of its selectors.
import '../../theme/print.scss';

interface Props {
  title: string;
  /** Which session or record it is about; '' when it is about none. */
  about: string;
  tab?: TabPage | undefined;
  children: ReactNode;
}

/**
 * What WeChat draws around a page, for the browser: the title, the way back (a shared link has no history to go back in), the tab bar; on a desk the
 * navigation at the side. Landmarks and the skip link are for who comes by keyboard or screen reader.
 */
export function Shell({ title, about, tab, children }: Props) {
  const t = useT();
  const desk = useDesk();
  const main = useRef<HTMLElement>(null);
  // A page that opens takes the keyboard with it, as a page that is loaded does.
  useDidShow(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  });
  return (
    <>
      {desk ? (
        <button className="plh-skip" type="button" onClick={() => main.current?.focus()}>
          {t('shell.skip')}
        </button>
      ) : null}
      {desk ? <SideNavigation /> : null}
      <Paper title={about ? `${about} · ${title}` : title} />
      {tab && !desk ? (
        <h1 className="plh-heard">{title}</h1>
      ) : (
        <header className="plh-header">
          {tab ? null : (
            <Pressable className="plh-header-back" label={t('common.back')} onPress={goBack}>
              <Icon name="back" />
            </Pressable>
          )}
          <h1 className="plh-title">{title}</h1>
        </header>
      )}
      <main ref={main} tabIndex={-1} className="plh-shell-main">
        {children}
      </main>
      {tab && !desk ? <TabBar current={tab} /> : null}
    </>
  );
}
