import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { TextField } from '@/components/field';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';

const LONGEST = 300;

/** One sentence instead of a form; what it says is read where the results stand. */
function Sentence() {
  const t = useT();
  const [sentence, setSentence] = useState('');
  const start = () => go('policy/match', sentence.trim() === '' ? {} : { say: sentence.trim() });
  return (
    <>
      <TextField
        id="say"
        label={t('home.say')}
        placeholder={t('home.sayHint')}
        value={sentence}
        maxLength={LONGEST}
        onChange={setSentence}
        onEnter={start}
      />
      <Action id="say-go" disabled={sentence.trim() === ''} onPress={start}>
        {t('home.sayGo')}
      </Action>
    </>
  );
}

/** How many benefits are open for this enterprise and until when: opens exactly that list. */
function Open({ match }: { match: Output<'policy.match'> }) {
  const t = useT();
  const { counts, nextDeadline } = match;
  const fit = counts.fits > 0 ? 'fits' : 'may-fit';
  const count = fit === 'fits' ? counts.fits : counts.mayFit;
  if (count === 0) return <View className="plh-soft">{t('home.noneOpen', { count: match.leftOut })}</View>;
  return (
    <Pressable
      id="to-open"
      role="link"
      className="plh-row home-open"
      onPress={() => go('policy/match', { fit, open: '1' })}
    >
      <View className="plh-figures home-open-count">{count}</View>
      <View className="plh-grow">
        <View className="home-way-name">{t(fit === 'fits' ? 'home.openFits' : 'home.openMay')}</View>
        <View className="plh-faint plh-figures">
          {nextDeadline ? t('home.openUntil', { day: nextDeadline.day }) : t('home.openAlways')}
        </View>
      </View>
      <Icon name="forward" />
    </Pressable>
  );
}

interface Props {
  match: Remote<Output<'policy.match'>>;
  /** Whether anything is known of the enterprise; undefined: not known yet. */
  said: boolean | undefined;
}

/** What there is for this enterprise; for who has said nothing yet the one sentence to begin with. */
export function Benefits({ match, said }: Props) {
  const t = useT();
  const { data, error } = match;
  // said, and taken back meanwhile; or the login has ended
  const unsaid =
    said === false || (error !== undefined && ['ENTERPRISE_REQUIRED', 'NOT_LOGGED_IN'].includes(error.code));
  return (
    <Section title={t('home.benefits')}>
      {error && !unsaid && !data ? <ErrorCard error={error} onRetry={() => void match.reload()} /> : null}
      {said === undefined || (said && !data && !error && match.loading) ? (
        <Skeleton rows={4} />
      ) : (
        <View className="plh-card home-say">
          {data && !unsaid ? <Open match={data} /> : null}
          <Sentence />
        </View>
      )}
    </Section>
  );
}
