import type { ComponentProps } from 'react';
import { WorkPage } from '@/components/staff/work-page';
import './bureau.scss';

/** A page of the bureau: the desks' common frame, with what only its tables and boards need. */
export function BureauPage(props: ComponentProps<typeof WorkPage>) {
  return <WorkPage {...props} />;
}
