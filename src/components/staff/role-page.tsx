import { useEffect, type ComponentProps } from 'react';
import { useT } from '@/locales';
import type { OperationName } from '@/services/call';
import { CallError } from '@/services/call-error';
import { refreshMe, useMay } from '@/services/me';
import { ErrorCard } from '../async-view';
import { WorkPage } from './work-page';

interface Props extends ComponentProps<typeof WorkPage> {
  /** What the page asks or does: it is for whoever may. */
  needs: OperationName;
}

/**
 * A page of a desk for some only. Whoever is known to be none of them is told so at once, not after a form is filled
 * in; whether somebody may do a thing is the server's to say.
 */
export function RolePage({ needs, children, footer, ...frame }: Props) {
  const t = useT();
  const stranger = !useMay(true)(needs);
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
