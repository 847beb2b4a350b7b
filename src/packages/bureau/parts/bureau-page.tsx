import type { ComponentProps } from 'react';
import { RolePage } from '@/components/staff/role-page';
import './bureau.scss';

type Props = Omit<ComponentProps<typeof RolePage>, 'needs'> & Partial<Pick<ComponentProps<typeof RolePage>, 'needs'>>;

/** A page of the bureau, unless others may read it too: the desks' common frame, with what only its tables and boards need. */
export function BureauPage({ needs = 'session.saveDraft', ...props }: Props) {
  return <RolePage needs={needs} {...props} />;
}
