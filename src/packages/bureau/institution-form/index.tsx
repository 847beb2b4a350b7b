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
  return (
    <BureauPage title={t('institutions.new')}>
      <FormView of={form} lists={{ area: idsOf('region').map((value) => ({ value, text: t(`region.${value}`) })) }} />
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
