import type { ComponentProps } from 'react';
import { RolePage } from '@/components/staff/role-page';
import './bureau.scss';

const bureau = ['bureau'] as const;

/** A page of the bureau: the desks' common frame, with what only its tables and boards need. */
export function BureauPage(props: Omit<ComponentProps<typeof RolePage>, 'roles'>) {
  return <RolePage roles={bureau} {...props} />;
}
