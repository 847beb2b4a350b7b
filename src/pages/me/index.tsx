import { useDidShow } from '@tarojs/taro';
import { View, Text } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Page } from '@/components/page';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { NextSession } from './next-session';
import { SettingsCard } from './settings-card';
import './index.scss';
import { hidden } from '@/components/a11y';
import { Action } from '@/components/action';
import { DeskStatus } from '@/components/desk-status';
import { Icon, type IconName } from '@/components/icon';
import { go } from '@/services/navigate';
import type { Profile, Grant } from '@/services/types';
import { Section } from '@/components/section';
import { refreshInbox, useInboxTotals } from '@/services/inbox-count';
import { homeOf } from '@/services/role-packages';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { sendPendingSignIns, usePendingSignIns } from '@/services/pending';
import type { Output } from '@/services/call';
import { unseenMessages } from '@/services/seen-messages';
import { Pressable } from '@/components/pressable';

interface RowProps {
  icon: IconName;
  text: string;
  /** What stands at the end of the line: a figure, a state. */
  value?: string;
  note?: string;
  /** A dot: something here was not seen yet; said in words beside it. */
  unseen?: string | undefined;
  /** In red: it waits to be done. */
  bad?: boolean;
  id?: string;
  onPress: () => void;
}

/** A way to a page of its own. */
function Row({ icon, text, value, note, unseen, bad, id, onPress }: RowProps) {
  return (
    <Pressable {...(id ? { id } : {})} role="link" className="plh-line me-row" onPress={onPress}>
      <Icon name={icon} className="me-row-icon" />
      <View className="plh-grow">
        <View>{text}</View>
        {note ? <View className="plh-faint">{note}</View> : null}
      </View>
      {unseen ? <Text className={`me-unseen ${bad ? 'me-unseen-bad' : ''}`}>{unseen}</Text> : null}
      {value ? <Text className="plh-soft plh-figures">{value}</Text> : null}
      <Icon name="forward" className="plh-faint" />
    </Pressable>
  );
}

interface Props {
  summary: Output<'registration.listMine'>['summary'] | undefined;
  messages: Output<'message.listMine'>['messages'] | undefined;
}

/** The ways to everything else, what one comes for most on top. */
function More({ summary, messages }: Props) {
  const t = useT();
  const unseen = unseenMessages(messages ?? []);
  return (
    <>
      <View className="plh-card me-rows">
        <Row
          id="to-history"
          icon="learn"
          text={t('me.past')}
          value={
            summary && summary.sessions > 0 ? t('me.record', { count: summary.sessions, hours: summary.hours }) : ''
          }
          onPress={() => go('trainee/history')}
        />
        <Row icon="award" text={t('me.certificates')} onPress={() => go('trainee/certificates')} />
        <Row
          id="to-messages"
          icon="bell"
          text={t('me.messages')}
          unseen={unseen > 0 ? t('me.unseen', { count: unseen }) : undefined}
          onPress={() => go('trainee/messages')}
        />
        <Row id="to-questions" icon="message" text={t('me.questions')} onPress={() => go('policy/my-questions')} />
        <Row icon="star" text={t('me.favourites')} onPress={() => go('trainee/favourites')} />
        <Row id="to-match" icon="building" text={t('me.match')} onPress={() => go('policy/match')} />
        <Row id="to-handbook" icon="book" text={t('me.handbook')} onPress={() => go('policy/handbook')} />
      </View>
      <View className="plh-card me-rows">
        <Row id="to-desk" icon="lock" text={t('me.desk')} onPress={() => go('desk/index')} />
        <Row icon="reviewed" text={t('me.check')} onPress={() => go('trainee/check')} />
        <Row id="to-invitation" icon="roles" text={t('me.invite')} onPress={() => go('trainee/invitation')} />
        <Row id="to-readings" icon="list" text={t('me.readings')} onPress={() => go('policy/readings')} />
        <Row icon="privacy" text={t('me.privacy')} onPress={() => go('trainee/privacy')} />
        <Row icon="info" text={t('me.about')} onPress={() => go('trainee/about')} />
      </View>
    </>
  );
}

/** Sign-ins that still wait on this phone for a network (R-ATTEND 4). */
function WaitingCard() {
  const t = useT();
  const pending = usePendingSignIns();
  const sending = useAction();
  if (pending.length === 0) return null;
  const [oldest] = [...pending].sort((a, b) => a.scannedAt - b.scannedAt);
  return (
    <Notice tone="warn" icon="waiting">
      <View className="plh-title">{t('signIn.keptCount', { count: pending.length })}</View>
      <View>{t('me.waitingText', { time: shownInstant(oldest?.scannedAt ?? 0).slice(0, 16) })}</View>
      <Action
        id="send-waiting"
        kind="plain"
        block={false}
        busy={sending.busy}
        onPress={() => void sending.run(sendPendingSignIns)}
      >
        {t('signIn.sendNow')}
      </Action>
    </Notice>
  );
}

/** What this person works on, each with the way into its package; nothing for a trainee. */
function Roles({ grants }: { grants: Grant[] }) {
  const t = useT();
  const totals = useInboxTotals();
  if (grants.length === 0) return null;
  const { waiting = 0, overdue = 0 } = totals ?? {};
  return (
    <Section title={t('me.roles')}>
      <View className="plh-card me-rows">
        <Row
          id="to-inbox"
          icon="done"
          text={t('me.inbox')}
          note={overdue > 0 ? t('me.inboxOverdue', { count: overdue }) : ''}
          unseen={waiting > 0 ? t('me.inboxCount', { count: waiting }) : undefined}
          bad
          onPress={() => go('work/inbox')}
        />
        <Row id="to-find" icon="search" text={t('side.find')} note={t('me.findNote')} onPress={() => go('work/find')} />
        {grants.map((grant) => (
          <Row
            key={grant.grantId}
            id={`role-${grant.role}`}
            icon="work"
            text={t(`role.${grant.role}`)}
            note={grant.scopeName}
            onPress={() => go(homeOf(grant.role))}
          />
        ))}
      </View>
    </Section>
  );
}

/** Who this is: the last character of the name as a picture, the number masked. */
function Person({ profile }: { profile: Profile | null }) {
  const t = useT();
  return (
    <View className="plh-card me-person">
      <View className="me-face" {...hidden}>
        {profile ? <Text>{profile.name.slice(-1)}</Text> : <Icon name="me" />}
      </View>
      <View className="plh-grow">
        <View className="plh-title">{profile ? profile.name : t('me.noProfile')}</View>
        {profile ? <View className="plh-soft">{profile.enterprise}</View> : null}
        <View className="plh-soft plh-figures">{profile ? profile.phoneMasked : t('me.fillProfile')}</View>
      </View>
      <Action id="edit-profile" kind={profile ? 'plain' : 'primary'} block={false} onPress={() => go('profile')}>
        {t(profile ? 'me.editProfile' : 'me.fill')}
      </Action>
    </View>
  );
}

/** Few enough that the first answer is small; the rest is a page of its own. */
const OPEN_SHOWN = 3;

/** This person: what to do next, what waits on the phone, then the ways to everything else. */
export default function MePage() {
  const t = useT();
  const me = useRemote('identity.me', {});
  // a desk has it beside every page
  const desk = useDesk();
  const open = useRemote('registration.listMine', { which: 'open', limit: OPEN_SHOWN });
  const messages = useRemote('message.listMine', {});
  useRefresh(me, open, messages);
  const works = (me.data?.grants.length ?? 0) > 0;
  // the figure is the one thing here that others change
  useDidShow(() => {
    if (works) void refreshInbox();
  });
  // Who has nothing to attend comes here for their work.
  const idle = open.data?.sessions.length === 0;
  const roles = me.data ? <Roles grants={me.data.grants} /> : null;
  return (
    <Page title={t('me.title')} tab="me" wide>
      <View className="plh-columns me-columns">
        <View className="plh-column me-column plh-stack">
          {desk ? null : <DeskStatus />}
          <AsyncView remote={me} rows={2}>
            {({ profile }) => <Person profile={profile} />}
          </AsyncView>
          <WaitingCard />
          {idle ? roles : null}
          <NextSession remote={open} />
          {idle ? null : roles}
        </View>
        <View className="plh-column me-column plh-stack">
          <More summary={open.data?.summary} messages={messages.data?.messages} />
          <SettingsCard />
        </View>
      </View>
    </Page>
  );
}
