/** A file made on this device or sent as text: what it is called and what is in it. */
export interface MadeFile {
  name: string;
  mimeType: string;
  base64: string;
}

/** What became of it: kept, the person declined, or this device cannot. */
export type Kept = 'kept' | 'declined' | 'failed';

export interface KeepFile {
  /** A document: opens it, from where it can be sent on or saved; in a browser it is downloaded. */
  keepDocument(file: MadeFile): Promise<Kept>;
  /** A canvas of the page by its id, as a picture: into the album; in a browser it is downloaded. */
  keepPicture(canvasId: string, name: string): Promise<Kept>;
  /** A text as a file: sent to a chat of one's own; in a browser it is downloaded. */
  keepText(name: string, text: string): Promise<Kept>;
}
