import { useEffect, useState, type ReactNode } from 'react';
import Taro, { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useAppearance } from '@/hooks/appearance';
import { useOnline } from '@/hooks/online';
import { usePane, type Pane } from '@/hooks/pane';
import { useT } from '@/locales';
import { refreshMe, useWho } from '@/services/me';
import { useTabCount } from '@/services/inbox-count';
import type { TabPage } from '@/services/navigate';
import { useOthersPending, usePendingSignIns } from '@/services/pending';
import { knowProgramme } from '@/services/programme';
import { Action } from './action';
import { AboutContext } from './about';
import { shownInstant } from './format';
import { Notice } from './notice';
import { OwnDialog } from './own-dialog';
import { Shell } from './shell';
import { a11y } from './a11y';
import { Icon } from './icon';
import { Pressable } from './pressable';

interface PaneFrameProps {
  pane: Pane;
  title: string;
  children: ReactNode;
  footer?: ReactNode;
}

/** Escape closes what stands beside a list; in a field, a list of offers or a dialog the key is theirs. */
function useEscape(close: () => void): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    const press = (event: KeyboardEvent) => {
      const at = event.target as Element | null;
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (
        at?.closest('input, textarea, select, dialog, [role=dialog], [role=listbox]') ??
        document.querySelector('dialog[open]')
      )
        return;
      close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [close]);
}

/** A page beside its list: its title with the ways to enlarge and to close it, its footer at the pane's lower edge. */
function PaneFrame({ pane, title, children, footer }: PaneFrameProps) {
  const t = useT();
  useEscape(pane.close);
  return (
    <View className="plh-pane">
      <View className="plh-pane-head">
        <View className="plh-title" {...a11y(undefined, 'heading')}>
          {title}
        </View>
        <View className="plh-pane-tools">
          <Pressable className="plh-pane-tool" label={t('pane.enlarge')} role="link" onPress={pane.enlarge}>
            <Icon name="fullscreen" />
          </Pressable>
          <Pressable className="plh-pane-tool" label={t('pane.close')} onPress={pane.close}>
            <Icon name="close" />
          </Pressable>
        </View>
      </View>
      <View className="plh-stack">{children}</View>
      {footer ? <View className="plh-pane-foot">{footer}</View> : null}
    </View>
  );
}

interface Props {
  title: string;
  children: ReactNode;
  /** Stays at the lower edge: the one thing to do here. */
  footer?: ReactNode;
  /** Which of the four pages of the tab bar this is. */
  tab?: TabPage;
  /** On a desk: as broad as there is room, for tables and for lists with a detail beside them; else a column to read. */
  wide?: boolean;
}

/** What every page has: its title, the person's type size, colours and language, room for the phone's edges. Beside a list it is a pane. */
export function Page(props: Props) {
  const pane = usePane();
  useEffect(knowProgramme, []);
  return pane ? <PaneFrame pane={pane} {...props} /> : <PageFrame {...props} />;
}

const tabTexts = ['tab.home', 'tab.policy', 'tab.calendar', 'tab.me'] as const;

/** The title and, on a page of the tab bar, its words, in the person's language: WeChat draws both. */
function useNativeTexts(title: string, tab: boolean): void {
  const t = useT();
  const write = () => {
    void Taro.setNavigationBarTitle({ title });
    if (tab && process.env.TARO_ENV !== 'h5')
      tabTexts.forEach((key, index) => void Taro.setTabBarItem({ index, text: t(key) }));
  };
  useEffect(write, [title, tab, t]);
  useDidShow(write);
}

/** On the last page of the tab bar, which WeChat draws too: how many things wait. */
function useNativeBadge(tab: boolean): void {
  const waiting = useTabCount();
  useEffect(() => {
    if (!tab || waiting === undefined || process.env.TARO_ENV === 'h5') return;
    const index = tabTexts.length - 1;
    if (waiting > 0) void Taro.setTabBarBadge({ index, text: waiting > 99 ? '99+' : String(waiting) });
    else void Taro.removeTabBarBadge({ index });
  }, [tab, waiting]);
}

function PageFrame({ title, children, footer, tab, wide = false }: Props) {
  const look = useAppearance();
  const [about, setAbout] = useState('');
  useNativeTexts(about ? `${about} · ${title}` : title, tab !== undefined);
  useNativeBadge(tab !== undefined);
  return (
    <View className={`plh-page ${process.env.TARO_ENV === 'h5' ? 'plh-page-framed' : ''} ${look}`}>
      <Shell title={title} about={about} tab={tab}>
        <View className={`plh-main plh-stack ${wide ? 'plh-main-wide' : ''}`}>
          <OfflineNotice />
          <WhoNotice />
          {tab ? <KeptNotice tab={tab} /> : null}
          <AboutContext.Provider value={setAbout}>{children}</AboutContext.Provider>
        </View>
      </Shell>
      {footer ? (
        <View className="plh-footer">
          <View className={`plh-footer-inner ${wide ? 'plh-footer-wide' : ''}`}>{footer}</View>
        </View>
      ) : null}
      <OwnDialog />
    </View>
  );
}

/** A sign-in that waits on this phone, of the person or of somebody else (R-ATTEND 4). */
function KeptNotice({ tab }: { tab: TabPage }) {
  const t = useT();
  const own = usePendingSignIns();
  const others = useOthersPending();
  const profile = own.some(({ receipt }) => receipt?.next === 'profile');
  return (
    <>
      {own.length > 0 && tab !== 'me' ? (
        <Notice tone="warn" icon="waiting">
          {t(profile ? 'signIn.keptProfile' : 'signIn.keptWaits', { count: own.length })}
        </Notice>
      ) : null}
      {others > 0 ? <Notice icon="people">{t('signIn.keptOther', { count: others })}</Notice> : null}
    </>
  );
}

/** Said once for the whole page: what is on it may be old, and what is kept meanwhile. */
function OfflineNotice() {
  const t = useT();
  return useOnline() ? null : (
    <Notice tone="warn" icon="offline">
      {t('offline.notice')}
    </Notice>
  );
}

/** Who is here could not be told: said, so that nobody takes a page for a visitor's, or for the newest of his or her own. */
function WhoNotice() {
  const t = useT();
  const { me, at, error } = useWho();
  const online = useOnline();
  const failing = error !== undefined;
  // With the network comes the answer.
  useEffect(() => {
    if (online && failing) void refreshMe();
  }, [online, failing]);
  const [asking, setAsking] = useState(false);
  if (!failing || !online) return null;
  const again = () => {
    setAsking(true);
    void refreshMe().finally(() => setAsking(false));
  };
  return (
    <Notice tone="warn">
      <View>{me && at !== undefined ? t('who.asOf', { time: shownInstant(at).slice(0, 16) }) : t('who.unknown')}</View>
      <Action id="who-again" kind="plain" block={false} busy={asking} onPress={again}>
        {t('common.retry')}
      </Action>
    </Notice>
  );
}
