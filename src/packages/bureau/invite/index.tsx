import { useState } from 'react';
import { AsyncView } from '@/components/async-view';
import { usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import { BureauPage } from '../parts/bureau-page';
import { InviteForm } from './invite-form';
import { MadeCode } from './made-code';

type Made = Output<'identity.createInvitation'>;

/** Makes an invitation code: used once, expires, shown only here. */
export default function InvitePage() {
  const t = useT();
  const pane = usePane();
  const list = useRemote('institution.list', {});
  const [made, setMade] = useState<Made | null>(null);
  const show = (next: Made) => {
    setMade(next);
    pane?.changed();
  };
  return (
    <BureauPage title={t('invite.title')}>
      {made ? (
        <MadeCode made={made} onMore={() => setMade(null)} />
      ) : (
        <AsyncView remote={list}>{(data) => <InviteForm institutions={data.institutions} onMade={show} />}</AsyncView>
      )}
    </BureauPage>
  );
}
