import type { ComponentProps } from 'react';
import { Page } from '../page';
import './work.scss';

/** A page of a role's package: the common frame with the desks' look. */
export function WorkPage(props: ComponentProps<typeof Page>) {
  return <Page {...props} />;
}
