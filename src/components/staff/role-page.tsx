import { useEffect, type ComponentProps } from 'react';
import { useT } from '@/locales';
import { CallError } from '@/services/call-error';
import { refreshMe, useMe } from '@/services/me';
import type { Grant } from '@/services/types';
import { ErrorCard } from '../async-view';
import { WorkPage } from './work-page';

interface Props extends ComponentProps<typeof WorkPage> {
  /** Who works here: whoever has one of these. */
  roles: readonly Grant['role'][];
}

/**
 * A page of a desk for some roles only. Whoever is known to have none of them is told so at once, not after a form is filled
 * in; whether somebody may do a thing is the server's to say.
 */
export function RolePage({ roles, children, footer, ...frame }: Props) {
  const t = useT();
  const me = useMe();
  const stranger = me !== undefined && !me.grants.some(({ role }) => roles.includes(role));
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
