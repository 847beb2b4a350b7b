import { tourCost } from '@programmes/lecture-hall-2018/forms/tour-cost';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { FormView } from '@/components/form';
import { FormFacts } from '@/components/form/facts';
import { Submit } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
import { money, shownInstant } from '@/components/format';
import { Fact, Section } from '@/components/section';
import { askedBy, ReasonFields, useReasons } from '@/components/staff/reasons';
import { TraceView } from '@/components/trace-view';
import { usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { SealNotice } from '@/components/staff/seal-notice';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';

type Cost = NonNullable<Output<'subsidy.getTourCost'>['cost']>;

/** What a finished study tour really cost, and what of it is payable (R-MONEY 3); entered again it is corrected. */
export function TourCost({ sessionId, may }: { sessionId: string; may: readonly string[] }) {
  const t = useT();
  const stored = useRemote('subsidy.getTourCost', { sessionId });
  return (
    <Section title={t('tour.title')}>
      <AsyncView remote={stored}>
        {({ cost }) => (
          <>
            {cost ? <RecordedCost cost={cost} /> : null}
            <CostForm key={cost?.at ?? 0} sessionId={sessionId} may={may} cost={cost} onDone={stored.reload} />
          </>
        )}
      </AsyncView>
    </Section>
  );
}

/** What was entered of a study tour, and what of it is paid and why. */
function RecordedCost({ cost }: { cost: Cost }) {
  const t = useT();
  return (
    <View className="plh-card" id="tour-payable">
      <View className="plh-soft">{t('tour.payable')}</View>
      <View className="work-big plh-figures">{money(cost.payableFen)}</View>
      <FormFacts form={tourCost} values={cost} links={cost.links} />
      {cost.explained.map(({ text, reason, by }) => (
        <Fact key={text} name={text}>
          {reason} · {by}
        </Fact>
      ))}
      <Fact name={t('tour.at')}>{[cost.by, shownInstant(cost.at).slice(0, 16)].filter(Boolean).join(' · ')}</Fact>
      <SealNotice seal={cost.seal} />
      <TraceView trace={cost.trace} depth={1} />
    </View>
  );
}

interface FormProps {
  sessionId: string;
  may: readonly string[];
  cost: Cost | null;
  onDone: () => Promise<void>;
}

function CostForm({ sessionId, may, cost, onDone }: FormProps) {
  const t = useT();
  const pane = usePane();
  const form = useForm(tourCost, {
    operation: 'subsidy.recordTourCost',
    may,
    draft: `tour.${sessionId}`,
    values: cost ?? undefined,
  });
  const reasons = useReasons(`tour.${sessionId}`);
  return (
    <FormView of={form} lead={t('tour.lead')}>
      <ReasonFields asked={askedBy(form.action.error)} reasons={reasons} />
      <Submit
        of={form}
        input={(values) => ({ sessionId, ...values, reasons: reasons.given })}
        id="tour-submit"
        title={t(cost ? 'tour.correct' : 'tour.submit')}
        ask={({ persons, days, costFen }) => t('tour.ask', { persons, days, cost: money(costFen) })}
        onDone={() => {
          reasons.clear();
          toast(t('tour.done'));
          pane?.changed();
          return onDone();
        }}
      />
    </FormView>
  );
}
