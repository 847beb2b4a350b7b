import { useEffect } from 'react';
import { areaCarried } from '@mechanisms/credit-code';
import { institution } from '@programmes/system/forms/institution';
import { toast } from '@/components/confirm';
import { FormView } from '@/components/form';
import { Submit } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
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
  return (
    <BureauPage title={t('institutions.new')}>
      <FormView
        of={form}
        lists={{ area: idsOf('region').map((value) => ({ value, text: t(`region.${value}`) })) }}
        hints={said !== null && said === regionId ? { regionId: t('institutionForm.regionDerived') } : {}}
      />
      <Submit
        of={form}
        input={(values) => values}
        id="institution-submit"
        title={t('institutionForm.submit')}
        ask={({ name }) => t('institutionForm.ask', { name })}
        onDone={() => {
          toast(t('institutionForm.done'));
          leave();
        }}
      />
    </BureauPage>
  );
}
