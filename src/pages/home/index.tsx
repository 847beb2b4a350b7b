import { useEffect } from 'react';
import { View, Text } from '@tarojs/components';
import { Skeleton, AsyncView, Stale } from '@/components/async-view';
import { monthOf, dayOf } from '@/components/format';
import { Page } from '@/components/page';
import { SearchBox } from '@/components/search-box';
import { addMonths } from '@/components/utc';
import { useRefresh } from '@/hooks/refresh';
import { useRemote, type Remote } from '@/hooks/remote';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales';
import { goTab, go, type PageName } from '@/services/navigate';
import { lookFor } from '@/services/policy-search';
import { serverNow } from '@/services/server-clock';
import { NextSessions } from './next-sessions';
import './index.scss';
import { Answers, ServiceDesk } from './answers';
import { Benefits } from './benefits';
import { Changed, NowCard, OwnNext, type Card } from './now-card';
import { Section } from '@/components/section';
import type { Output } from '@/services/call';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { daysLeftText } from '@/components/session/when';
import { PolicyStatusTag } from '@/components/policy-status';
import { MoreLink } from './more-link';
import { PickerChip } from '@/components/picker/chip';
import { idsOf } from '@/services/programme-words';
import { chooseRegion, useRegion } from './region';
import { useStoredValue } from '@/hooks/stored-value';
import { localEnterprise } from '@/services/enterprise';
import { knowToday } from '@/services/inbox-count';
import { nobody, policyKinds } from '@/services/lists';
import { useMe } from '@/services/me';
import { seenUntil } from '@/services/seen-messages';
import type { PolicyKind } from '@/services/types';

const icons: Record<PolicyKind, IconName> = {
  'tax-finance': 'money',
  financing: 'growth',
  innovation: 'bulb',
  market: 'market',
  rights: 'privacy',
  'public-service': 'handshake',
  training: 'learn',
  other: 'list',
};

/** The kinds of policies; each opens the list with its filter set. */
function Kinds() {
  const t = useT();
  return (
    <Section title={t('home.kinds')}>
      <View className="plh-card home-kinds">
        {policyKinds.map((kind) => (
          <Pressable
            key={kind}
            id={`kind-${kind}`}
            role="link"
            className="home-kind"
            onPress={() => {
              lookFor({ query: '', filters: { kind } });
              goTab('policy-list');
            }}
          >
            <View className="home-kind-icon">
              <Icon name={icons[kind]} />
            </View>
            <Text className="home-kind-name">{t(`policyKind.${kind}`)}</Text>
          </Pressable>
        ))}
      </View>
    </Section>
  );
}

/** What was published last, and how much there is to look in. */
function Newest({ remote }: { remote: Remote<Output<'policy.overview'>> }) {
  const t = useT();
  const all = () => {
    lookFor({ query: '', filters: {} });
    goTab('policy-list');
  };
  return (
    <Section title={t('home.newest')} aside={<MoreLink text={t('home.allPolicies')} onPress={all} />}>
      <AsyncView remote={remote} rows={6}>
        {({ newest, policies, items }) => (
          <View className="plh-card">
            {newest.map(({ policyId, title, issuedDay, status }) => (
              <Pressable
                key={policyId}
                role="link"
                className="plh-line home-line"
                onPress={() => go('policy-detail', { policyId })}
              >
                <View className="plh-grow">
                  <View className="home-policy">{title}</View>
                  <View className="plh-row home-meta">
                    <Text className="plh-faint plh-figures">{issuedDay}</Text>
                    <PolicyStatusTag status={status} />
                  </View>
                </View>
              </Pressable>
            ))}
            <View className="plh-faint home-total">{t('home.total', { policies, items })}</View>
          </View>
        )}
      </AsyncView>
    </Section>
  );
}

/** What one can soon no longer apply for, with the days left in words; nothing when nothing expires within the quarter. */
function Expiring({ remote }: { remote: Remote<Output<'policy.overview'>> }) {
  const t = useT();
  const expiring = remote.data?.expiring ?? [];
  if (expiring.length === 0) return null;
  const today = dayOf(serverNow());
  return (
    <Section title={t('home.expiring')}>
      <View className="plh-card">
        {expiring.map(({ policyId, title, expiresDay }) => (
          <Pressable
            key={policyId}
            role="link"
            className="plh-line home-line"
            onPress={() => go('policy-detail', { policyId })}
          >
            <View className="plh-grow">
              <View className="home-policy">{title}</View>
              <View className="plh-row home-meta">
                <Text className="plh-tag plh-tag-warn">{daysLeftText(expiresDay, today)}</Text>
                <Text className="plh-faint plh-figures">{t('home.expires', { day: expiresDay })}</Text>
              </View>
            </View>
          </Pressable>
        ))}
      </View>
    </Section>
  );
}

const ways: readonly { page: PageName; name: 'match' | 'handbook'; icon: IconName }[] = [
  { page: 'policy/match', name: 'match', icon: 'building' },
  { page: 'policy/handbook', name: 'handbook', icon: 'book' },
];

/** What one can have, and the handbook: the ways to policies for who has no words to search for. */
function Ways() {
  const t = useT();
  return (
    <View className="home-ways plh-screen-only">
      {ways.map(({ page, name, icon }) => (
        <Pressable key={name} id={`to-${name}`} role="link" className="plh-card home-way" onPress={() => go(page)}>
          <View className="home-kind-icon">
            <Icon name={icon} />
          </View>
          <View className="plh-grow">
            <View className="home-way-name">{t(`home.${name}`)}</View>
            <View className="plh-faint">{t(`home.${name}Hint`)}</View>
          </View>
        </Pressable>
      ))}
    </View>
  );
}

const ofOwn: readonly string[] = ['sign', 'sign-in', 'feedback', 'attend'];

/** Today's one button first, as the server says it; then one's own next session, if that is another thing. */
function First({ mine, card }: { mine: Remote<Output<'registration.listMine'>>; card: Card | null }) {
  const coming = (mine.data?.sessions ?? [])
    .filter((session) => session.next !== 'none' && session.status !== 'cancelled')
    .sort((a, b) => a.startAt - b.startAt);
  const own = ofOwn.includes(card?.kind ?? '')
    ? coming.find(({ sessionId }) => sessionId === card?.sessionId)
    : undefined;
  const now = serverNow();
  const changed = (mine.data?.sessions ?? []).filter(
    ({ lastChange, endAt, mine: state }) => lastChange && endAt > now && state && state !== 'cancelled',
  );
  const urgent = own ?? coming.find((session) => session.next !== 'wait') ?? coming[0];
  return (
    <>
      {card && !ofOwn.includes(card.kind) ? <NowCard card={card} /> : null}
      {urgent ? <OwnNext session={urgent} /> : null}
      <Changed sessions={changed.filter(({ sessionId }) => sessionId !== urgent?.sessionId)} />
    </>
  );
}

/** Where one is, and the way to change it: what is near by follows it, for a visitor too. */
function MyRegion() {
  const t = useT();
  return (
    <View className="plh-row home-region plh-screen-only">
      <Icon name="place" className="plh-faint" />
      <PickerChip
        label={t('home.wholeRegion')}
        value={useRegion()}
        choices={idsOf('region').map((value) => ({ value, text: t(`region.${value}`) }))}
        onChange={chooseRegion}
      />
    </View>
  );
}

/** What one comes for: what to do now, what there is for one's enterprise, the next session, what is new. On a desk what to do stands beside what is new. */
export default function Home() {
  const t = useT();
  // Anew with every answer: the server's clock counts, and a phone's own may be in another month.
  const month = monthOf(serverNow());
  const me = useMe();
  const stranger = me?.userId === nobody;
  const local = useStoredValue(localEnterprise);
  const mine = useRemote('registration.listMine', {});
  const today = useRemote('case.today', stranger ? null : { seenUntil: seenUntil() });
  const own = useRemote('enterprise.get', stranger ? null : {});
  // What fits is asked once something has been said; a profile that does not come is no answer, and the question says what is wrong.
  const said = stranger ? local !== null : own.data ? own.data.profile !== null : own.error ? true : undefined;
  const match = useRemote(
    'policy.match',
    said ? { ...(stranger && local ? { profile: local } : {}), withExpired: false, limit: 1 } : null,
  );
  const now = useWhole('session.listMonth', { month }, 'sessions');
  const soon = useWhole('session.listMonth', { month: addMonths(month, 1) }, 'sessions');
  const overview = useRemote('policy.overview', {});
  const answers = useRemote('question.listPublic', { limit: 3 });
  useRefresh(mine, today, own, match, now, soon, overview, answers);
  const { data: doing } = today;
  useEffect(() => {
    if (doing) knowToday(doing);
  }, [doing]);
  // Whether something of one's own comes first is known with the answers: until then nothing stands that it would push down.
  const known = (mine.data ?? mine.error) && (stranger || doing || today.error);
  return (
    <Page title={t('home.title')} tab="home" wide>
      <View className="home-lead">
        <View className="home-name">{t('app.name')}</View>
        <View className="plh-soft">{t('home.lead')}</View>
      </View>
      <MyRegion />
      <View className="home-search plh-screen-only">
        <SearchBox
          value=""
          placeholder={t('home.search')}
          onSearch={(query) => {
            if (query) lookFor({ query, filters: {} });
            goTab('policy-list');
          }}
        />
      </View>
      <View className="plh-columns">
        <View className="plh-column home-column">
          {known ? (
            <>
              <Stale of={[mine, ...(stranger ? [] : [today])]} />
              <First mine={mine} card={doing?.card ?? null} />
              <Benefits match={match} said={said} />
              <Ways />
              <Kinds />
              <NextSessions months={[now, soon]} />
            </>
          ) : (
            <Skeleton rows={10} />
          )}
        </View>
        <View className="plh-column home-column">
          <Expiring remote={overview} />
          <Answers remote={answers} />
          <Newest remote={overview} />
          <ServiceDesk />
        </View>
      </View>
    </Page>
  );
}
