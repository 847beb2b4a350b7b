import { Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { timeOf } from '@/components/format';
import { Section } from '@/components/section';
import { ChangeNotice } from '@/components/session/change-notice';
import { NextAction } from '@/components/session/next-action';
import { SessionCard } from '@/components/session/card';
import { Tag } from '@/components/tag';
import { useT, type TextKey } from '@/locales';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';
import type { MySession } from '@/services/types';

export type Card = NonNullable<Output<'case.today'>['card']>;

const lead: Record<Card['kind'], TextKey> = {
  sign: 'home.mine',
  'sign-in': 'home.mine',
  feedback: 'home.mine',
  attend: 'home.mine',
  'show-code': 'home.nowCode',
  call: 'home.nowCall',
  step: 'home.nowStep',
};

/** One's own next session with what to do now. */
export function OwnNext({ session }: { session: MySession }) {
  const t = useT();
  return (
    <Section title={t(session.mine === 'waiting' ? 'home.mineWaiting' : 'home.mine')}>
      <SessionCard session={session}>
        <ChangeNotice session={session} />
        <NextAction session={session} />
      </SessionCard>
    </Section>
  );
}

/** One's other sessions to come that were cancelled or changed: said here too, so that nobody goes where nothing is. */
export function Changed({ sessions }: { sessions: readonly MySession[] }) {
  const t = useT();
  return sessions.length === 0 ? null : (
    <Section title={t('home.mineChanged')}>
      {sessions.map((session) => (
        <SessionCard key={session.sessionId} session={session}>
          <ChangeNotice session={session} />
        </SessionCard>
      ))}
    </Section>
  );
}

/** The one button of today for who works here: show the code, call, or take the step that waits first. */
export function NowCard({ card }: { card: Card }) {
  const t = useT();
  const { kind, title, place, startAt, endAt, dueDay, overdue, sessionId, caseId, step, count } = card;
  const open = () => {
    if (kind === 'call') go('evaluator/calls');
    else if (kind === 'step' && caseId !== null) go('work/case', { caseId });
    else if (kind === 'show-code' && sessionId !== null) go('institution/code', { sessionId });
  };
  const button =
    kind === 'step' ? (step?.name ?? t('home.nowOpen')) : t(kind === 'call' ? 'home.nowCallGo' : 'home.nowCodeGo');
  return (
    <Section title={t(lead[kind])}>
      <View className="plh-card home-now" id={`now-${kind}`}>
        <View className="plh-title">{title}</View>
        <View className="plh-row home-meta">
          {startAt !== null && endAt !== null && kind === 'show-code' ? (
            <Text className="plh-figures">
              {timeOf(startAt)}–{timeOf(endAt)}
            </Text>
          ) : null}
          {place ? <Text className="plh-soft">{place}</Text> : null}
          {dueDay ? (
            <Tag tone={overdue ? 'bad' : 'warn'}>{t(overdue ? 'home.nowOverdue' : 'home.nowDue', { day: dueDay })}</Tag>
          ) : null}
          {kind === 'call' ? <Text className="plh-soft plh-figures">{t('home.nowCalls', { count })}</Text> : null}
        </View>
        <Action id="now" label={`${button} ${title}`} onPress={open}>
          {button}
        </Action>
        {kind === 'step' && count > 1 ? (
          <Action id="now-all" kind="plain" onPress={() => go('work/inbox')}>
            {t('home.nowAll', { count })}
          </Action>
        ) : null}
      </View>
    </Section>
  );
}
