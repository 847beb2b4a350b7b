/** What a certificate's QR code holds: in a browser the page that checks it, on WeChat the number, which our own scanner reads. */
export const checkAddress = (number: string): string =>
  process.env.TARO_ENV === 'h5'
    ? `${window.location.origin}${window.location.pathname}#/packages/trainee/check/index?number=${number}`
    : number;

/** The number in what was scanned or opened: an address with `number=`, or the number itself. */
export function numberIn(text: string): string {
  const found = /[?&]number=([^&#]+)/.exec(text)?.[1];
  return (found ? decodeURIComponent(found) : text).trim();
}
