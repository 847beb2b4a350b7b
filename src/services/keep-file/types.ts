import type { Surface } from '@/components/canvas-2d/types';

/** A file made on this device or sent as text: what it is called and what is in it. */
export interface MadeFile {
  name: string;
  mimeType: string;
  base64: string;
}

/** What became of it: kept, the person declined, or this device cannot. */
export type Kept = 'kept' | 'declined' | 'failed';

/** Something drawn: as it stands on a canvas of the page, and the way to draw it finer than the page has it. */
export interface Picture {
  name: string;
  canvasId: string;
  width: number;
  height: number;
  draw: (surface: Surface) => void;
}

export interface KeepFile {
  /** A document: opens it, from where it can be sent on or saved; in a browser it is downloaded. */
  keepDocument(file: MadeFile): Promise<Kept>;
  /** The same of a file that is too large for an answer and is loaded from an address. */
  keepAddress(file: { name: string; url: string }): Promise<Kept>;
  /** A picture into the album; in a browser it is downloaded. */
  keepPicture(picture: Picture): Promise<Kept>;
  /** A text as a file: sent to a chat of one's own; in a browser it is downloaded. */
  keepText(name: string, text: string): Promise<Kept>;
}
