import { institution } from '@programmes/system/forms/institution';
import { toast } from '@/components/confirm';
import { FormView } from '@/components/form';
import { Submit } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
import { useT } from '@/locales/bureau';
import { areaName } from '@/services/area-name';
import { regions } from '@/services/lists';
import { BureauPage } from '../parts/bureau-page';
import { useLeave } from '../parts/use-leave';

/** Enters an institution with which there is a contract, with the places of its application (R-PLAN 2). */
export default function InstitutionForm() {
  const t = useT();
  const form = useForm(institution, { draft: 'institution' });
  const leave = useLeave();
  return (
    <BureauPage title={t('institutions.new')}>
      <FormView of={form} lists={{ area: regions.map((value) => ({ value, text: areaName(t, value) })) }} />
      <Submit
        of={form}
        operation="institution.create"
        keyed
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
