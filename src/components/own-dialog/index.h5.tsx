/** A browser's own dialog has room for every word. */
export const OwnDialog = (): null => null;
