/** What a screen reader says of a control, in the platform's spelling (weapp: the aria plugin; H5: the web's own). */
export function a11y(label: string | undefined, role?: string): Record<string, string> {
  const h5 = process.env.TARO_ENV === 'h5';
  return {
    ...(label ? { [h5 ? 'aria-label' : 'ariaLabel']: label } : {}),
    ...(role ? { [h5 ? 'role' : 'ariaRole']: role } : {}),
    // The page's title is the first level; every heading on it is one of the second.
    ...(h5 && role === 'heading' ? { 'aria-level': '2' } : {}),
  };
}

/** The same for an input: on H5 the element that takes the typing lies inside Taro's own and is named by its `nativeProps`. */
export const inputLabel = (label: string): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : a11y(label);

/** The same for a switch, whose state the browser's own knows. */
export const switchLabel = (label: string): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label, role: 'switch' } } : a11y(label, 'switch');

/** The same for a picture: on H5 the browser's own lies inside Taro's; '' for one that is named by what it stands in. */
export const pictureLabel = (label: string): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : label ? a11y(label, 'img') : hidden;

const TAKES_INVALID = 'input, textarea, select, [role=radiogroup], [role=combobox]';
const DESCRIBED = `${TAKES_INVALID}, [role=group], [role=button]:not(.plh-link)`;

/** On H5: the controls of a field say that they are wrong, and what about it; whatever kind they are, since Taro's own wrap the browser's. @param errorId null: nothing is wrong */
export function markWrong(field: Element | null, errorId: string | null): void {
  if (process.env.TARO_ENV !== 'h5') return;
  for (const control of field?.querySelectorAll(DESCRIBED) ?? []) {
    if (errorId === null) {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
      continue;
    }
    if (control.matches(TAKES_INVALID)) control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', errorId);
  }
}

/** For ornaments that would only be noise to a screen reader. */
export const hidden: Record<string, string> =
  process.env.TARO_ENV === 'h5' ? { 'aria-hidden': 'true' } : { ariaHidden: 'true' };
