import Taro from '@tarojs/taro';

/** Puts a text where it can be pasted from; false when the browser does not allow it. WeChat says by itself that it is done. */
export async function copyText(text: string): Promise<boolean> {
  if (process.env.TARO_ENV !== 'h5') {
    await Taro.setClipboardData({ data: text });
    return true;
  }
  try {
    // Only on https and on this machine's own address.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

function copyByHand(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  // Deprecated, and the only way without https.
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
