/** Texts kept on the device under a name until they are replaced. */
export interface FileStore {
  /** Null: nothing is kept, or it cannot be read. */
  read(name: string): Promise<string | null>;
  /** Whole or not at all; false: this device cannot keep it. */
  write(name: string, text: string): Promise<boolean>;
}
