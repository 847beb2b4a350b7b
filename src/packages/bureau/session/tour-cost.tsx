import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { fieldErrors } from '@/components/error-text';
import { TextField } from '@/components/field';
import { money } from '@/components/format';
import { ActionError } from '@/components/notice';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { fenOf, wholeOf } from './figures';
import { RecordedCost, type Cost } from './recorded-cost';

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
