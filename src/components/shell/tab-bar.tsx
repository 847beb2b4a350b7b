import { useT } from '@/locales';
import { useTabCount } from '@/services/inbox-count';
import { goTab, type TabPage } from '@/services/navigate';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';

export const tabItems = [
  { page: 'home', text: 'tab.home', icon: 'home' },
  { page: 'policy-list', text: 'tab.policy', icon: 'policy' },
  { page: 'calendar', text: 'tab.calendar', icon: 'calendar' },
  { page: 'me', text: 'tab.me', icon: 'me' },
] as const satisfies readonly { page: TabPage; text: string; icon: IconName }[];

/** The red figure of what waits; above 99 its exact number is of no use. */
export function Waiting({ count }: { count: number }) {
  const t = useT();
  if (count === 0) return null;
  return (
    <span className="plh-badge plh-figures" aria-label={t('shell.waiting', { count })}>
      {count > 99 ? '99+' : count}
    </span>
  );
}

/** The tab bar of a phone's browser. */
export function TabBar({ current }: { current: TabPage }) {
  const t = useT();
  const waiting = useTabCount() ?? 0;
  return (
    <>
      <div className="plh-tabs-room" />
      <nav className="plh-tabs" aria-label={t('shell.tabs')}>
        {tabItems.map(({ page, text, icon }) => (
          <Pressable
            key={page}
            id={`tab-${page}`}
            role="link"
            current={page === current}
            className={`plh-tab ${page === current ? 'plh-tab-on' : ''}`}
            onPress={() => goTab(page)}
          >
            <Icon name={icon} />
            <span>{t(text)}</span>
            {page === 'me' ? <Waiting count={waiting} /> : null}
          </Pressable>
        ))}
      </nav>
    </>
  );
}
