interface Options {
  disabled?: boolean | undefined;
  /** For radios, tabs and checkboxes. */
  state?: { name: 'aria-checked' | 'aria-selected'; value: boolean } | undefined;
}

/** Focus, keys and state of a control on H5; Taro's elements have none of their own there, and a mini-program needs none. */
export function keyboard(press: () => void, { disabled, state }: Options = {}): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5') return {};
  return {
    tabIndex: disabled ? -1 : 0,
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
    ...(state ? { [state.name]: String(state.value) } : {}),
    onKeyDown: (event: { key?: string; preventDefault?: () => void }) => {
      if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault?.();
      press();
    },
  };
}
