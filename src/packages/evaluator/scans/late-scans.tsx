import { REVIEW_BASES } from '../../../../cloudfunctions/contract/lists';
import { useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { shownInstant, timeOf } from '@/components/format';
import { Listing, type Column } from '@/components/desk/listing';
import { SeveralProgress } from '@/components/desk/several';
import { Act } from '@/components/staff/by';
import { useSeveral } from '@/hooks/several';
import { CallError } from '@/services/call-error';
import { requestKey } from '@/services/random-hex';
import { Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { ReasonForm } from '@/components/staff/reason-form';
import { Tag } from '@/components/tag';
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

interface Choice {
  late: Late;
  decision: Decision;
  requestKey: string;
}

/** Late scans of people who had no place then: chosen one by one or all, and said of whether they were there (R-ATTEND 4). */
export function LateScans({ sessionId, review: { lateScans, mayDecide }, onDone }: Props) {
  const t = useT();
  const [how, setHow] = useState<(typeof REVIEW_BASES)[number] | null>(null);
  const clear = useRef<() => void>();
  const several = useSeveral<Choice>(
    ({ late }) => late.personId,
    async ({ late: { personId }, ...input }) => {
      const { results } = await call('attendance.decideLateScans', { sessionId, personIds: [personId], ...input });
      const error = results[0]?.error;
      if (error) throw new CallError(error.code as CallError['code'], error.message);
      return t(`late.${input.decision.outcome}`);
    },
    async (failed) => {
      if (failed === 0) clear.current?.();
      await onDone();
    },
  );
  if (lateScans.length === 0) return null;
  const open = lateScans.filter(({ state }) => state === 'open').length;
  const send = async (chosen: readonly Late[], decision: Decision, done: () => void) => {
    const rows: Choice[] = [];
    for (const late of chosen) rows.push({ late, decision, requestKey: await requestKey() });
    clear.current = done;
    await several.run(rows);
  };
  const tools = (chosen: readonly Late[], done: () => void) => (
    <View className="plh-stack">
      <Choices
        label={t('late.how')}
        value={how}
        onChange={setHow}
        choices={REVIEW_BASES.map((value) => ({ value, text: t(`late.how.${value}`) }))}
      />
      <Action
        id="late-confirm"
        busy={several.running}
        disabled={how === null}
        onPress={() => void (how ? send(chosen, { outcome: 'confirmed', how }, done) : undefined)}
      >
        {t('late.confirm', { count: chosen.length })}
      </Action>
      <ReasonForm
        id="late-refuse"
        draftKey={`late-refuse.${sessionId}`}
        kind="danger"
        title={t('late.refuse', { count: chosen.length })}
        consequence={t('late.refuseText')}
        barred={several.running}
        onSubmit={(reason) => send(chosen, { outcome: 'refused', reason }, done)}
      />
    </View>
  );
  return (
    <Section title={t('late.title', { count: open })}>
      <Notice>{t('late.lead')}</Notice>
      <SeveralProgress several={several} nameOf={({ late }) => late.name} />
      <Listing
        label={t('late.title', { count: open })}
        list="late"
        rows={lateScans}
        columns={columnsOf(t)}
        keyOf={({ personId }) => personId}
        nameOf={({ name }) => name}
        onPhone
        {...(mayDecide && { onChosen: tools })}
        card={(late) => (
          <View className="plh-card">
            <View className="plh-title">{late.name}</View>
            <View className="plh-soft plh-figures">
              {[late.enterprise, late.phoneMasked, scannedText(t, late)].filter(Boolean).join(' · ')}
            </View>
            <Reviewed late={late} />
          </View>
        )}
      />
    </Section>
  );
}

const scannedText = (t: ReturnType<typeof useT>, { at, receivedAt, signed }: Late): string =>
  [t('late.scanned', { at: shownInstant(at), received: timeOf(receivedAt) }), signed ? '' : t('late.unsigned')]
    .filter(Boolean)
    .join(' · ');

const columnsOf = (t: ReturnType<typeof useT>): Column<Late>[] => [
  {
    key: 'name',
    title: t('people.name'),
    value: ({ name }) => name,
    findBy: ({ enterprise, phoneMasked }) => `${enterprise} ${phoneMasked}`,
    cell: ({ name, enterprise, phoneMasked }) => (
      <>
        {name}
        <View className="plh-soft">{[enterprise, phoneMasked].filter(Boolean).join(' · ')}</View>
      </>
    ),
  },
  { key: 'scan', title: t('people.scan'), value: (late) => scannedText(t, late), orderBy: ({ at }) => at },
  {
    key: 'state',
    title: t('queue.stage'),
    value: ({ state }) => t(`late.${state}`),
    filterBy: ({ state }) => state,
    chips: true,
    cell: (late) => <Reviewed late={late} />,
  },
];

/** Whether it has been looked into, by whom, when and from what. */
function Reviewed({ late: { state, decisions } }: { late: Late }) {
  const t = useT();
  return (
    <>
      <Tag tone={tones[state]}>{t(`late.${state}`)}</Tag>
      {decisions.map(({ outcome, how, reason, by, at }) => (
        <Act
          key={at}
          what={[t(`late.${outcome}`), how ? t(`late.how.${how}`) : ''].filter(Boolean).join(' · ')}
          {...(reason && { reason })}
          by={by}
          at={at}
        />
      ))}
    </>
  );
}
