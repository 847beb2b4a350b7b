import { useEffect } from 'react';
import { areaCarried } from '@mechanisms/credit-code';
import { institution } from '@programmes/system/forms/institution';
import { toast } from '@/components/confirm';
import { FormView } from '@/components/form';
import { Submit } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
import { Remarks, useReasons } from '@/components/staff/reasons';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/bureau';
import { idsOf } from '@/services/programme-words';
import { BureauPage } from '../parts/bureau-page';
import { useLeave } from '../parts/use-leave';

/** Enters an institution with which there is a contract, with the places of its application (R-PLAN 2). */
export default function InstitutionForm() {
  const t = useT();
  const form = useForm(institution, { operation: 'institution.create', draft: 'institution' });
  const leave = useLeave();
  const { typed, change } = form;
  const said = typeof typed['creditCode'] === 'string' ? areaCarried(typed['creditCode'], idsOf('region')) : null;
  const { regionId } = typed;
  // filled in once, by the code; whoever chooses another is left alone
  useEffect(() => {
    if (said !== null && (regionId === null || regionId === undefined)) change({ regionId: said });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a region taken out by hand is not filled in again
  }, [said]);
  const reasons = useReasons('institution');
  const asked = useSettled(form.complete ? JSON.stringify(form.complete) : '');
  const checked = useRemote(
    'institution.create',
    asked ? { ...(JSON.parse(asked) as NonNullable<typeof form.complete>), preview: true } : null,
  );
  return (
    <BureauPage title={t('institutions.new')}>
      <FormView
        of={form}
        lists={{ area: idsOf('region').map((value) => ({ value, text: t(`region.${value}`) })) }}
        hints={said !== null && said === regionId ? { regionId: t('institutionForm.regionDerived') } : {}}
      />
      {checked.data && !checked.error ? <Remarks remarks={checked.data.remarks} reasons={reasons} /> : null}
      <Submit
        of={form}
        input={(values) => ({ ...values, reasons: reasons.given })}
        id="institution-submit"
        title={t('institutionForm.submit')}
        ask={({ name }) => t('institutionForm.ask', { name })}
        onDone={() => {
          reasons.clear();
          toast(t('institutionForm.done'));
          leave();
        }}
      />
    </BureauPage>
  );
}
