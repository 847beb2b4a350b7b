import { useEffect, type ComponentProps } from 'react';
import { ErrorCard } from '@/components/async-view';
import { WorkPage } from '@/components/staff/work-page';
import { useT } from '@/locales/bureau';
import { CallError } from '@/services/call-error';
import { refreshMe, useMe } from '@/services/me';
import './bureau.scss';

/**
 * A page of the bureau: the desks' common frame, with what only its tables and boards need. Whoever is known not to be of the bureau is
 * told so at once, not after a form is filled in; whether somebody may do a thing is the server's to say.
 */
export function BureauPage({ children, footer, ...frame }: ComponentProps<typeof WorkPage>) {
  const t = useT();
  const me = useMe();
  const stranger = me !== undefined && !me.grants.some(({ role }) => role === 'bureau');
  useEffect(() => {
    // The role may have come meanwhile.
    if (stranger) void refreshMe();
  }, [stranger]);
  return (
    <WorkPage {...frame} footer={stranger ? undefined : footer}>
      {stranger ? <ErrorCard error={new CallError('FORBIDDEN', t('error.forbiddenText'))} /> : children}
    </WorkPage>
  );
}
