import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import type { CallError } from '@/services/call-error';
import type { Remote } from '@/hooks/remote';
import { desk } from '@/services/desk';
import { mayStand } from '@/services/last-answers';
import { goBack, goTab } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import { a11y } from './a11y';
import { Action } from './action';
import { errorText } from './error-text';
import { dayOf, shownInstant, timeOf } from './format';
import { Icon, type IconName } from './icon';
import { Notice } from './notice';

/** Grey bars in the place of what is coming. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const t = useT();
  return (
    <View className="plh-card plh-skeleton" {...a11y(t('common.loading'), 'status')}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="plh-skeleton-row" />
      ))}
    </View>
  );
}

/** An icon, what is the case, and what to do about it. */
function State({
  icon,
  title,
  text,
  children,
}: {
  icon: IconName;
  title?: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <>
      <Icon name={icon} className="plh-state-icon" />
      {title ? <Text className="plh-title">{title}</Text> : null}
      <Text className="plh-soft">{text}</Text>
      {children}
    </>
  );
}

const noted: Readonly<
  Record<string, { icon: IconName; title: 'error.forbidden' | 'error.offline' | 'error.missing' | 'error.signedOut' }>
> = {
  FORBIDDEN: { icon: 'lock', title: 'error.forbidden' },
  NOT_LOGGED_IN: { icon: 'lock', title: 'error.signedOut' },
  NETWORK: { icon: 'offline', title: 'error.offline' },
  NOT_FOUND: { icon: 'search', title: 'error.missing' },
};

/** What happened, what to do, and the way to try again; where trying again cannot help, the way to where something can be done. */
export function ErrorCard({ error, onRetry }: { error: CallError; onRetry?: () => void }) {
  const t = useT();
  const { icon, title } = noted[error.code] ?? { icon: 'warning' as const, title: 'error.title' as const };
  return (
    <View className="plh-card plh-state" {...a11y(undefined, 'alert')}>
      <State
        icon={icon}
        title={t(title)}
        text={error.code === 'NOT_LOGGED_IN' ? t('error.signedOutText') : errorText(error)}
      >
        {error.code === 'FORBIDDEN' ? (
          <Action kind="plain" block={false} onPress={() => goTab('me')}>
            {t('error.toMe')}
          </Action>
        ) : error.code === 'NOT_FOUND' ? (
          <Action kind="plain" block={false} onPress={goBack}>
            {t('common.back')}
          </Action>
        ) : error.code === 'NOT_LOGGED_IN' ? (
          <Action block={false} onPress={() => void desk.askForPhone('sign-in').then((done) => done && onRetry?.())}>
            {t('me.signIn')}
          </Action>
        ) : onRetry ? (
          <Action kind="plain" block={false} onPress={onRetry}>
            {t('common.retry')}
          </Action>
        ) : null}
      </State>
    </View>
  );
}

/** Nothing there: said, with what one can do instead as children. */
export function Empty({ text, icon = 'info', children }: { text?: string; icon?: IconName; children?: ReactNode }) {
  const t = useT();
  return (
    <View className="plh-card plh-state">
      <State icon={icon} text={text ?? t('common.empty')}>
        {children}
      </State>
    </View>
  );
}

/** '09:05' of today, with its day when it was another one. */
const shownTime = (at: number): string =>
  dayOf(at) === dayOf(serverNow()) ? timeOf(at) : shownInstant(at).slice(0, 16);

type Fetched = Pick<Remote<unknown>, 'data' | 'at' | 'error' | 'loading' | 'reload'>;

/** Why what is shown is not the newest, since when, and the way to try again; nothing while all of these were answered. */
export function Stale({ of }: { of: readonly Fetched[] }) {
  const t = useT();
  const failed = of.filter(({ error }) => error !== undefined && mayStand(error));
  const [first] = failed;
  if (first?.error === undefined) return null;
  const since = failed.flatMap(({ data, at }) => (data === undefined || at === undefined ? [] : [at]));
  const missing = failed.some(({ data }) => data === undefined);
  return (
    <Notice tone="warn">
      <View>
        {errorText(first.error)}
        {since.length > 0 ? ` ${t('stale.asOf', { time: shownTime(Math.min(...since)) })}` : ''}
        {missing ? ` ${t('stale.missing')}` : ''}
      </View>
      <Action
        kind="plain"
        block={false}
        busy={failed.some(({ loading }) => loading)}
        onPress={() => failed.forEach(({ reload }) => void reload())}
      >
        {t('common.retry')}
      </Action>
    </Notice>
  );
}

interface Props<T> {
  remote: Remote<T>;
  children: (data: T) => ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  rows?: number;
}

/** The states of something fetched: coming, failed (with what was there before, if anything), empty, there. */
export function AsyncView<T>({ remote, children, isEmpty, empty, rows }: Props<T>) {
  const { data, error, loading, reload } = remote;
  const failed = error ? <ErrorCard error={error} onRetry={() => void reload()} /> : null;
  if (data === undefined) return failed && !loading ? failed : <Skeleton {...(rows ? { rows } : {})} />;
  return (
    <>
      {error && mayStand(error) ? <Stale of={[remote]} /> : failed}
      {isEmpty?.(data) ? (empty ?? <Empty />) : children(data)}
    </>
  );
}
