import type { ReactNode } from 'react';
import { Button } from '@nutui/nutui-react-taro';
import { a11y } from './a11y';
import { keyboard } from './keyboard';
import { useSecondTap } from './second-tap';

interface Props {
  children: ReactNode;
  onPress: () => void;
  kind?: 'primary' | 'plain' | 'danger';
  busy?: boolean;
  disabled?: boolean;
  block?: boolean;
  label?: string;
  id?: string;
}

/** NutUI's button in our three kinds; while busy it takes no second touch, nor one that was meant for what was there before it. */
export function Action({ children, onPress, kind = 'primary', busy, disabled, block = true, label, id }: Props) {
  const off = Boolean(disabled) || Boolean(busy);
  const name = label ?? (typeof children === 'string' ? children : undefined);
  const isMeant = useSecondTap(`${id ?? ''} ${name ?? ''}`);
  const press = () => {
    if (!off) onPress();
  };
  return (
    <Button
      {...(id ? { id } : {})}
      type={kind === 'plain' ? 'default' : 'primary'}
      fill={kind === 'primary' ? 'solid' : 'outline'}
      size="large"
      shape="square"
      block={block}
      loading={Boolean(busy)}
      disabled={off}
      className={`plh-action plh-action-${kind}`}
      onClick={(event) => {
        if (isMeant(event)) press();
      }}
      {...a11y(name, 'button')}
      {...keyboard(press, { disabled: off })}
    >
      {children}
    </Button>
  );
}
