import type { KeepFile } from './types';

function download(name: string, blob: Blob): 'kept' {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'kept';
}

/** Files of the browser: downloaded. */
export const keepFile: KeepFile = {
  async keepDocument({ name, mimeType, base64 }) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return download(name, new Blob([bytes], { type: mimeType }));
  },
  async keepPicture(canvasId, name) {
    const canvas = [...document.querySelectorAll<HTMLCanvasElement>(`canvas#${canvasId}`)].find(
      (element) => element.offsetParent !== null,
    );
    const blob = await new Promise<Blob | null>((resolve) => (canvas ? canvas.toBlob(resolve) : resolve(null)));
    return blob ? download(name, blob) : 'failed';
  },
  async keepText(name, text) {
    return download(name, new Blob([text], { type: 'application/json;charset=utf-8' }));
  },
};
