import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import InvitePage from '../invite';
import { BureauPage } from '../parts/bureau-page';
import { RolesDesk } from './roles-desk';

const pages = { 'bureau/invite': InvitePage };
/** As many as the server gives at once; a programme has some sixty people with a role. */
const MOST = 100;

/** Who has which role for what, and the invitations that were given out. */
export default function RolesPage() {
  const t = useT();
  const list = useRemote('identity.listRoles', { limit: MOST });
  useRefresh(list);
  return (
    <BureauPage title={t('page.roles')} wide>
      <Split pages={pages} onChanged={() => void list.reload()}>
        <AsyncView remote={list} rows={8}>
          {(data) => <RolesDesk data={data} onDone={list.reload} />}
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
