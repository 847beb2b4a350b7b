/** What a screen reader says of a control, in the platform's spelling (weapp: the aria plugin; H5: the web's own). */
export function a11y(label: string | undefined, role?: string): Record<string, string> {
  const h5 = process.env.TARO_ENV === 'h5';
  return {
    ...(label ? { [h5 ? 'aria-label' : 'ariaLabel']: label } : {}),
    ...(role ? { [h5 ? 'role' : 'ariaRole']: role } : {}),
  };
}

/** For ornaments that would only be noise to a screen reader. */
export const hidden: Record<string, string> =
  process.env.TARO_ENV === 'h5' ? { 'aria-hidden': 'true' } : { ariaHidden: 'true' };
