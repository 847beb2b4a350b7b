import type { ComponentProps } from 'react';
import { RolePage } from '@/components/staff/role-page';
import './desk.scss';

/** A page of the desk of policies, for who keeps them: with what only its lists and tiles need. */
export function DeskPage(props: Omit<ComponentProps<typeof RolePage>, 'needs'>) {
  return <RolePage needs="policy.listForDesk" {...props} />;
}
