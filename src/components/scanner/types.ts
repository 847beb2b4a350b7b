export interface ScannerProps {
  /** The text of a code, once for each code read. */
  onCode: (text: string) => void;
  busy: boolean;
  /** In a browser: whether the text can be typed instead (it can). A page with a field of its own for it says no. */
  typed?: boolean;
  /** Whether scanning is the one thing to do here (it is), or one way beside another. */
  main?: boolean;
}
