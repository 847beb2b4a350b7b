import { REVIEW_BASES } from '../../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { toast } from '@/components/confirm';
import { shownInstant, timeOf } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { ReasonForm } from '@/components/staff/reason-form';
import { Tag } from '@/components/tag';
import { useAction } from '@/hooks/action';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/evaluator';
import { call, type Input, type Output } from '@/services/call';

type Review = Output<'attendance.review'>;
type Late = Review['lateScans'][number];
type Decision = Input<'attendance.decideLateScans'>['decision'];
const tones = { open: 'warn', confirmed: 'ok', refused: 'bad' } as const;

interface Props {
  sessionId: string;
  review: Review;
  onDone: () => Promise<void>;
}

/** Late scans of people who had no place then: chosen one by one or all, and said of whether they were there (R-ATTEND 4). */
export function LateScans({ sessionId, review: { lateScans, mayDecide }, onDone }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [how, setHow] = useState<(typeof REVIEW_BASES)[number] | null>(null);
  const action = useAction();
  const keyFor = useRequestKey();
  if (lateScans.length === 0) return null;
  const open = lateScans.filter(({ state }) => state === 'open').map(({ personId }) => personId);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const send = async (decision: Decision) => {
    const input = { sessionId, personIds: [...chosen], decision };
    const { results } = await call('attendance.decideLateScans', { ...input, requestKey: await keyFor(input) });
    const failed = results.find(({ error }) => error)?.error;
    toast(failed ? failed.message : t('late.done', { count: results.length }));
    setChosen([]);
    await onDone();
  };
  return (
    <Section title={t('late.title', { count: open.length })}>
      <Notice>{t('late.lead')}</Notice>
      <View className="plh-card">
        {lateScans.map((one) => (
          <LateRow
            key={one.personId}
            late={one}
            chosen={chosen.includes(one.personId)}
            onPress={mayDecide ? () => toggle(one.personId) : undefined}
          />
        ))}
      </View>
      {mayDecide ? (
        <>
          {open.length > 0 ? (
            <Action id="late-all" kind="plain" onPress={() => setChosen(open)}>
              {t('late.all')}
            </Action>
          ) : null}
          {chosen.length > 0 ? (
            <View className="plh-stack">
              <Choices
                label={t('late.how')}
                value={how}
                onChange={setHow}
                choices={REVIEW_BASES.map((value) => ({ value, text: t(`late.how.${value}`) }))}
              />
              <ActionError error={action.error} />
              <Action
                id="late-confirm"
                busy={action.busy}
                disabled={how === null}
                onPress={() => void action.run(async () => (how ? send({ outcome: 'confirmed', how }) : undefined))}
              >
                {t('late.confirm', { count: chosen.length })}
              </Action>
              <ReasonForm
                id="late-refuse"
                draftKey={`late-refuse.${sessionId}`}
                kind="danger"
                title={t('late.refuse', { count: chosen.length })}
                consequence={t('late.refuseText')}
                onSubmit={(reason) => send({ outcome: 'refused', reason })}
              />
            </View>
          ) : null}
        </>
      ) : null}
    </Section>
  );
}

function LateRow({ late, chosen, onPress }: { late: Late; chosen: boolean; onPress: (() => void) | undefined }) {
  const t = useT();
  const last = late.decisions.at(-1);
  const text = (
    <View className="work-item">
      <View className="plh-row work-tags">
        <View className="plh-title">{late.name}</View>
        <Tag tone={tones[late.state]}>{t(`late.${late.state}`)}</Tag>
        {chosen ? <Tag tone="ok">{t('late.choose')}</Tag> : null}
      </View>
      <View className="plh-soft plh-figures">
        {[
          late.enterprise,
          late.phoneMasked,
          t('late.scanned', { at: shownInstant(late.at), received: timeOf(late.receivedAt) }),
          late.signed ? '' : t('late.unsigned'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {last ? (
        <View className="plh-soft">
          {[last.by, last.how ? t(`late.how.${last.how}`) : '', last.reason].filter(Boolean).join(' · ')}
        </View>
      ) : null}
    </View>
  );
  return onPress ? (
    <Pressable label={`${t('late.choose')} ${late.name}`} onPress={onPress}>
      {text}
    </Pressable>
  ) : (
    text
  );
}
