import { useEffect, type ComponentProps } from 'react';
import { ErrorCard } from '@/components/async-view';
import { WorkPage } from '@/components/staff/work-page';
import { useT } from '@/locales/policy-desk';
import { CallError } from '@/services/call-error';
import { refreshMe, useMe } from '@/services/me';
import './desk.scss';

/** Who keeps the policies; what each may do is the server's to say. */
const keepers: readonly string[] = ['bureau', 'platform'];

/** A page of the desk of policies. Whoever is known not to keep them is told so at once, not after a form is filled in. */
export function DeskPage({ children, footer, ...frame }: ComponentProps<typeof WorkPage>) {
  const t = useT();
  const me = useMe();
  const stranger = me !== undefined && !me.grants.some(({ role }) => keepers.includes(role));
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
