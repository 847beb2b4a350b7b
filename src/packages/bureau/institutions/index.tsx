import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import InstitutionForm from '../institution-form';
import { BureauPage } from '../parts/bureau-page';
import { InstitutionList } from './institution-list';

const pages = { 'bureau/institution-form': InstitutionForm };

/** The institutions under contract, with the places of their applications. */
export default function InstitutionsPage() {
  const t = useT();
  const list = useRemote('institution.list', {});
  useRefresh(list);
  return (
    <BureauPage title={t('page.institutions')} wide>
      <Split pages={pages} onChanged={() => void list.reload()}>
        <AsyncView remote={list} rows={8}>
          {({ institutions }) => <InstitutionList institutions={institutions} />}
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
