import { View } from '@tarojs/components';
import { AboutSession } from '@/components/staff/about-session';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import type { Output } from '@/services/call';
import { useState } from 'react';
import { Action } from '@/components/action';
import { Tag } from '@/components/tag';
import { toast } from '@/components/confirm';
import { LinkCard } from '@/components/staff/link-card';
import { OpenAudit } from '@/components/staff/open-audit';
import { useMay } from '@/services/me';
import { go } from '@/services/navigate';

const PAGE = 20;

/** Tickets in their order, the called ones first. */
function Tickets({ draw }: { draw: OneDraw }) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  if (draw.tickets.length === 0) return <Empty text={t('drawRecord.noTickets')} />;
  const tickets = [...draw.tickets].sort(
    (a, b) => Number(a.place === 'reserve') - Number(b.place === 'reserve') || a.order - b.order,
  );
  return (
    <View className="plh-card work-form">
      {tickets.slice(0, shown).map((ticket) => (
        <View key={ticket.ticket} className="work-item">
          <View className="plh-between">
            <View className="plh-grow plh-figures">
              {ticket.order}. {ticket.pseudonym}
            </View>
            <View className="plh-row">
              <Tag tone={ticket.place === 'called' ? 'accent' : 'plain'}>{t(`place.${ticket.place}`)}</Tag>
              {outcome(t, ticket.outcome)}
            </View>
          </View>
          <View className="work-mono plh-faint">{ticket.ticket}</View>
        </View>
      ))}
      {tickets.length > shown ? (
        <Action kind="plain" onPress={() => setShown(shown + PAGE)}>
          {t('common.more')}
        </Action>
      ) : null}
    </View>
  );
}

const states = ['to-call', 'reached', 'unreachable'] as const;
const outcome = (t: ReturnType<typeof useT>, text: string) => {
  const state = states.find((one) => one === text);
  return state ? <Tag tone={state === 'reached' ? 'ok' : 'plain'}>{t(`call.${state}`)}</Tag> : null;
};

type Draw = Output<'followup.getDraw'>;
type OneDraw = Omit<Draw, 'audits' | 'sessionId'>;

/** The public record of a draw: all that is needed to repeat it, under pseudonyms (R-FOLLOWUP 2). */
export default function DrawPage() {
  const t = useT();
  const sessionId = useSessionId();
  const draw = useRemote('followup.getDraw', { sessionId });
  useRefresh(draw);
  return (
    <WorkPage title={t('drawRecord.title')}>
      <AboutSession sessionId={sessionId} />
      <AsyncView remote={draw} rows={8}>
        {(data) => (
          <>
            <Notice>{t('drawRecord.lead')}</Notice>
            <Roster draw={data} />
            <Seed draw={data} />
            <Section title={t('drawRecord.tickets', { count: data.tickets.length })}>
              <Tickets draw={data} />
            </Section>
            {data.audits.map((audit) => (
              <Audit key={audit.drawId} audit={audit} />
            ))}
            <ToAudit draw={data} onDone={draw.reload} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}

/** A later draw, among those whom the sample had not called (R-FOLLOWUP 5). */
function Audit({ audit }: { audit: Draw['audits'][number] }) {
  const t = useT();
  return (
    <Section title={t('drawRecord.audit', { number: audit.number })}>
      <View className="plh-card">
        <Fact name={t('drawRecord.auditSize')}>{t('work.people', { count: audit.size })}</Fact>
        <Fact name={t('drawRecord.excluded')}>{t('work.people', { count: audit.excluded.length })}</Fact>
        {audit.since.length > 0 ? (
          <Fact name={t('drawRecord.since')}>{t('work.people', { count: audit.since.length })}</Fact>
        ) : null}
      </View>
      <Roster draw={audit} />
      <Seed draw={audit} />
      {audit.tickets.length > 0 ? <Tickets draw={audit} /> : null}
    </Section>
  );
}

/** The bureau opens an audit here; who has to do with one comes to it. */
function ToAudit({ draw, onDone }: { draw: Draw; onDone: () => Promise<void> }) {
  const t = useT();
  const may = useMay();
  const { sessionId } = draw;
  const opened = async (said?: string) => {
    if (said) toast(said);
    await onDone();
  };
  if (draw.audits.length > 0 && may('followup.contributeToAudit')) {
    return (
      <LinkCard
        id="to-audit"
        title={t('drawRecord.toAudit')}
        onPress={() => go('work/case', { kind: 'session', id: sessionId, procedure: 'head-audit' })}
      />
    );
  }
  if (draw.state !== 'drawn' || !may('followup.openAudit')) return null;
  return (
    <Section title={t('drawRecord.toAudit')}>
      <View className="plh-card work-form">
        <OpenAudit sessionId={sessionId} onDone={opened} />
      </View>
    </Section>
  );
}

function Roster({ draw }: { draw: OneDraw }) {
  const t = useT();
  return (
    <View className="plh-card">
      <Fact name={t('drawRecord.state')}>{t(`draw.${draw.state}`)}</Fact>
      <Fact name={t('drawRecord.roster')}>{t('work.people', { count: draw.rosterSize })}</Fact>
      <Fact name={t('drawRecord.frozen')}>{draw.frozenAt ? shownInstant(draw.frozenAt) : t('drawRecord.notYet')}</Fact>
      <Fact name={t('drawRecord.rosterHash')}>
        <View className="work-mono">{draw.rosterHash ?? t('drawRecord.notYet')}</View>
      </Fact>
      <Fact name={t('drawRecord.sample')}>{t('work.people', { count: draw.sampleSize })}</Fact>
    </View>
  );
}

function Seed({ draw }: { draw: OneDraw }) {
  const t = useT();
  const parties = ['evaluator', 'bureau'] as const;
  return (
    <Section title={t('drawRecord.seed')}>
      <View className="plh-card">
        {parties.map((party) => (
          <View key={party} className="work-item">
            <View>{t(`role.${party}`)}</View>
            <View className="plh-faint">{t('drawRecord.commitment')}</View>
            <View className="work-mono">{draw.commitments[party] ?? t('drawRecord.notYet')}</View>
            <View className="plh-faint">{t('drawRecord.contribution')}</View>
            <View className="work-mono">{draw.contributions?.[party] ?? t('drawRecord.hidden')}</View>
          </View>
        ))}
        <View className="work-item">
          <View>{t('drawRecord.salt')}</View>
          <View className="work-mono">{draw.salt ?? t('drawRecord.hidden')}</View>
        </View>
        <View className="work-item">
          <View>{t('drawRecord.seedHash')}</View>
          <View className="work-mono">{draw.seedHash ?? t('drawRecord.notYet')}</View>
        </View>
      </View>
    </Section>
  );
}
