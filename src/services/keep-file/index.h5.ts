import type { KeepFile } from './types';

/** Points of a picture for each unit that it is drawn in: enough to be printed. */
const FINENESS = 2;

export function download(name: string, blob: Blob): 'kept' {
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
  async keepAddress({ name, url }) {
    const answer = await fetch(url);
    return answer.ok ? download(name, await answer.blob()) : 'failed';
  },
  async keepPicture({ name, width, height, draw }) {
    // Drawn anew: the canvas of the page has no more points than the screen.
    const canvas = document.createElement('canvas');
    canvas.width = width * FINENESS;
    canvas.height = height * FINENESS;
    const context = canvas.getContext('2d');
    if (!context) return 'failed';
    context.scale(FINENESS, FINENESS);
    draw({ context, width, height });
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    return blob ? download(name, blob) : 'failed';
  },
  async keepText(name, text) {
    return download(name, new Blob([text], { type: 'application/json;charset=utf-8' }));
  },
};
