import type { ReactNode } from 'react';
import { useGo } from '@/hooks/pane';
import { Pressable } from '../../pressable';
import type { Target } from '../types';

interface Props {
  to: Target;
  children: ReactNode;
  className?: string;
  label?: string | undefined;
  id?: string | undefined;
  inRow?: boolean;
}

/** WeChat has no addresses to copy. */
export function RowLink({ to, children, className = '', label, id }: Props) {
  const go = useGo();
  return (
    <Pressable
      {...(id ? { id } : {})}
      {...(label ? { label } : {})}
      role="link"
      className={className}
      onPress={() => go(to.page, to.params)}
    >
      {children}
    </Pressable>
  );
}
