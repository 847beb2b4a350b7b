import { useState, type ComponentType } from 'react';
import { View } from '@tarojs/components';
import { DraftNotice } from '@/components/draft-notice';
import { TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { DateField } from '@/components/date-field';
import { OpenAudit } from '@/components/staff/open-audit';
import { Pressable } from '@/components/pressable';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/case';
import { call } from '@/services/call';
import { randomHex } from '@/services/random-hex';
import type { Offer } from './records';
import { Because, Plain, Reasoned, useFinish, type StepProps } from './step-parts';

function Forward(props: StepProps) {
  const t = useT();
  const finish = useFinish(props);
  const { offer, view, records } = props;
  const draft = useDraft(`forward.${view.subject.id}`, { note: '' });
  const missing = (records.materials.data?.missing ?? []).map(({ what }) => what).join(t('work.comma'));
  const work = async () => {
    await call('material.forward', { sessionId: view.subject.id, note: draft.value.note.trim() });
    draft.clear();
    await finish();
  };
  const text = missing
    ? t('forward.askMissing', { missing, to: offer.to.name })
    : t('forward.ask', { to: offer.to.name });
  return (
    <Plain {...props} text={text} work={work} sends={`forward.${view.subject.id}`}>
      <DraftNotice of={draft} />
      <TextField
        label={t('forward.note')}
        value={draft.value.note}
        onChange={(note) => draft.change({ note })}
        maxLength={300}
        multiline
      />
    </Plain>
  );
}

const SendBack = (props: StepProps) => (
  <Because {...props} take={(reason) => call('material.sendBack', { sessionId: props.view.subject.id, reason })} />
);

const ScoreBack = (props: StepProps) => (
  <Because
    {...props}
    take={(reason, scoreId) => call('evaluation.sendBack', { sessionId: props.view.subject.id, scoreId, reason })}
  />
);

const Objecting = (props: StepProps) => (
  <Because {...props} take={(reason) => call('evaluation.object', { sessionId: props.view.subject.id, reason })} />
);

function Reopen(props: StepProps) {
  const t = useT();
  const finish = useFinish(props);
  const [untilDay, setUntilDay] = useState('');
  const submit = async (reason: string) => {
    await call('material.reopen', { sessionId: props.view.subject.id, untilDay, reason });
    await finish();
  };
  return (
    <>
      <DateField id="reopen-until" label={t('reopen.until')} value={untilDay} onChange={setUntilDay} />
      <Reasoned {...props} barred={untilDay === ''} submit={submit} consequence={t('reopen.text', { day: untilDay })} />
    </>
  );
}

/** Confirms exactly the score that is shown: one given meanwhile is refused by the server (R-SCORE 8). */
function Confirming(props: StepProps) {
  const t = useT();
  const finish = useFinish(props);
  const { view, records } = props;
  const current = records.sheet.data?.current;
  const [read, setRead] = useState<readonly string[]>([]);
  if (!current) return <Notice>{t('confirm.none')}</Notice>;
  const odd = current.remarks.filter(({ level }) => level === 'reason');
  const left = odd.filter(({ key }) => !read.includes(key));
  const work = async () => {
    const input = { sessionId: view.subject.id, scoreId: current.scoreId, seen: odd.map(({ key }) => key) };
    const { objectionUntilDay } = await call('evaluation.confirm', input);
    await finish(t('confirm.done', { day: objectionUntilDay }));
  };
  const text = t('confirm.ask', { points: current.totalShown, grade: t(`grade.${current.grade}`) });
  return (
    <>
      {odd.map(({ key, text: what, reason }) => (
        <Notice key={key} tone="warn">
          <View className="plh-title">{what}</View>
          <View>{t('confirm.explained', { reason })}</View>
          <Pressable
            role="checkbox"
            checked={read.includes(key)}
            className="plh-link"
            onPress={() => setRead(read.includes(key) ? read.filter((one) => one !== key) : [...read, key])}
          >
            {t(read.includes(key) ? 'confirm.read' : 'confirm.toRead')}
          </Pressable>
        </Notice>
      ))}
      {left.length > 0 ? <Notice>{t('confirm.readFirst')}</Notice> : <Plain {...props} text={text} work={work} />}
    </>
  );
}

/** The second officer's yes: who made the code and for whom stands above (Roles, 27 Nov). */
function Approving(props: StepProps) {
  const t = useT();
  const finish = useFinish(props);
  const { subject } = props.view;
  const work = async () => {
    await call('identity.approveInvitation', { invitationId: subject.id });
    await finish();
  };
  return <Plain {...props} text={t('approve.ask', { role: subject.title })} work={work} />;
}

const Withdrawing = (props: StepProps) => (
  <Because
    {...props}
    take={(reason) => call('identity.withdrawInvitation', { invitationId: props.view.subject.id, reason })}
  />
);

const CONTRIBUTION_BYTES = 32;

/** Fresh random bytes of this device for the audit's draw (R-FOLLOWUP 5); with the second party's the list is drawn. */
function Contributing(props: StepProps) {
  const t = useT();
  const finish = useFinish(props);
  const work = async () => {
    const input = { sessionId: props.view.subject.id, contribution: await randomHex(CONTRIBUTION_BYTES) };
    const { state, size } = await call('followup.contributeToAudit', input);
    await finish(t(state === 'drawn' ? 'audit.drawn' : 'audit.contributed', { size }));
  };
  return <Plain {...props} text={t('audit.contributeAsk')} work={work} />;
}

/** Whoever said that he or she was not there is struck. */
function Concluding(props: StepProps) {
  const t = useT();
  const finish = useFinish(props);
  const work = async () => {
    const { struck } = await call('followup.concludeAudit', { sessionId: props.view.subject.id });
    await finish(t('audit.concluded', { struck }));
  };
  return <Plain {...props} text={t('audit.concludeAsk')} work={work} />;
}

const OpeningAudit = (props: StepProps) => <OpenAudit sessionId={props.view.subject.id} onDone={useFinish(props)} />;

/** Each operation that a step can be bound to, with what it asks. */
export const operations: Record<NonNullable<Offer['operation']>, ComponentType<StepProps>> = {
  'material.forward': Forward,
  'material.sendBack': SendBack,
  'material.reopen': Reopen,
  'evaluation.sendBack': ScoreBack,
  'evaluation.confirm': Confirming,
  'evaluation.object': Objecting,
  'identity.approveInvitation': Approving,
  'identity.withdrawInvitation': Withdrawing,
  'followup.openAudit': OpeningAudit,
  'followup.contributeToAudit': Contributing,
  'followup.concludeAudit': Concluding,
};
