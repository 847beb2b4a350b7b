import { toast } from '@/components/confirm';
import { Section } from '@/components/section';
import { DueTag } from '@/components/staff/due-tag';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ReasonForm } from '@/components/staff/reason-form';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import type { Sheet } from '@/services/work-types';

/** The objection that was made, and the way to make one while its five working days last (R-SCORE 8). */
export function Objection({ sheet, onDone }: { sheet: Sheet; onDone: () => Promise<void> }) {
  const t = useT();
  const { sessionId, objection, objectionUntilDay, stage } = sheet;
  const open = stage === 'confirmed' && objectionUntilDay !== null;
  return (
    <>
      {objection ? <ObjectionCard objection={objection} /> : null}
      {open ? (
        <Section
          title={t('objection.title')}
          aside={<DueTag day={objectionUntilDay} label={t('score.objectionUntil')} />}
        >
          <ReasonForm
            id="object"
            draftKey={`objection.${sessionId}`}
            title={t('objection.make')}
            label={t('objection.reason')}
            consequence={t('objection.consequence', { day: objectionUntilDay })}
            onSubmit={async (reason) => {
              await call('evaluation.object', { sessionId, reason });
              toast(t('objection.sent'));
              await onDone();
            }}
          />
        </Section>
      ) : null}
    </>
  );
}
