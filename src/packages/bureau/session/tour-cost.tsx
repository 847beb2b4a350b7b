import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { fieldErrors } from '@/components/error-text';
import { TextField } from '@/components/field';
import { money, shownInstant } from '@/components/format';
import { ActionError } from '@/components/notice';
import { Section, Fact } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { call, type Output } from '@/services/call';
import { TraceView } from '@/components/trace-view';

type Cost = NonNullable<Output<'subsidy.getTourCost'>['cost']>;

/** What was entered of a study tour, and what of it is paid and why. */
function RecordedCost({ cost }: { cost: Cost }) {
  const t = useT();
  return (
    <View className="plh-card" id="tour-payable">
      <View className="plh-soft">{t('tour.payable')}</View>
      <View className="work-big plh-figures">{money(cost.payableFen)}</View>
      <Fact name={t('tour.cost')}>{money(cost.costFen)}</Fact>
      <Fact name={t('tour.evidence')}>{cost.evidence}</Fact>
      <Fact name={t('tour.at')}>{shownInstant(cost.at).slice(0, 16)}</Fact>
      <TraceView trace={cost.trace} depth={1} />
    </View>
  );
}

/** A whole number from `least` to `most`; null for anything else. */
const wholeOf = (text: string, least: number, most: number): number | null => {
  const typed = text.trim();
  const figure = Number(typed);
  return /^\d{1,9}$/.test(typed) && figure >= least && figure <= most ? figure : null;
};

/** Yuan as typed ('12800', '12,800.5', '12800.50') in whole 分, worked out on the digits and not by a fraction; null when it is no amount. */
const fenOf = (yuan: string): number | null => {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.replace(/[,，\s]/g, ''));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
};

/** What a finished study tour really cost, and what of it is payable (R-MONEY 3); entered again it is corrected. */
export function TourCost({ sessionId }: { sessionId: string }) {
  const t = useT();
  const stored = useRemote('subsidy.getTourCost', { sessionId });
  return (
    <Section title={t('tour.title')}>
      <AsyncView remote={stored}>
        {({ cost }) => (
          <>
            {cost ? <RecordedCost cost={cost} /> : null}
            <CostForm key={cost?.at ?? 0} sessionId={sessionId} cost={cost} onDone={stored.reload} />
          </>
        )}
      </AsyncView>
    </Section>
  );
}

const typedCost = (cost: Cost | null) => ({
  persons: cost ? String(cost.persons) : '',
  days: cost ? String(cost.days) : '',
  cost: cost ? String(cost.costFen / 100) : '',
  evidence: cost?.evidence ?? '',
});

interface FormProps {
  sessionId: string;
  cost: Cost | null;
  onDone: () => Promise<void>;
}

function CostForm({ sessionId, cost, onDone }: FormProps) {
  const t = useT();
  const pane = usePane();
  const draft = useDraft(`tour.${sessionId}`, typedCost(cost));
  const [tried, setTried] = useState(false);
  const action = useAction();
  const persons = wholeOf(draft.value.persons, 1, 500);
  const days = wholeOf(draft.value.days, 1, 30);
  const costFen = fenOf(draft.value.cost);
  const evidence = draft.value.evidence.trim();
  const submit = async () => {
    setTried(true);
    if (persons === null || days === null || costFen === null || evidence === '') return;
    const text = t('tour.ask', { persons, days, cost: money(costFen) });
    if (!(await confirm({ title: t('tour.submit'), text }))) return;
    await action.run(async () => {
      await call('subsidy.recordTourCost', { sessionId, persons, days, costFen, evidence });
      draft.clear();
      toast(t('tour.done'));
      pane?.changed();
      await onDone();
    });
  };
  const wrong = fieldErrors(action.error);
  return (
    <View className="plh-card work-form">
      <View className="plh-soft">{t('tour.lead')}</View>
      <View className="work-pair">
        <TextField
          id="tour-persons"
          label={t('tour.persons')}
          type="number"
          required
          maxLength={3}
          value={draft.value.persons}
          onChange={(value) => draft.change({ persons: value })}
          error={(tried || draft.value.persons !== '') && persons === null ? t('tour.personsWrong') : wrong.persons}
        />
        <TextField
          id="tour-days"
          label={t('tour.days')}
          type="number"
          required
          maxLength={2}
          value={draft.value.days}
          onChange={(value) => draft.change({ days: value })}
          error={(tried || draft.value.days !== '') && days === null ? t('tour.daysWrong') : wrong.days}
        />
        <TextField
          id="tour-cost"
          label={t('tour.cost')}
          required
          maxLength={12}
          value={draft.value.cost}
          onChange={(value) => draft.change({ cost: value })}
          error={(tried || draft.value.cost !== '') && costFen === null ? t('tour.costWrong') : wrong.costFen}
        />
      </View>
      <TextField
        id="tour-evidence"
        label={t('tour.evidence')}
        hint={t('tour.evidenceHint')}
        required
        multiline
        maxLength={300}
        value={draft.value.evidence}
        onChange={(value) => draft.change({ evidence: value })}
        error={tried && evidence === '' ? t('tour.evidenceWrong') : wrong.evidence}
      />
      <ActionError error={action.error} />
      <Action id="tour-submit" busy={action.busy} onPress={submit}>
        {t(cost ? 'tour.correct' : 'tour.submit')}
      </Action>
    </View>
  );
}
