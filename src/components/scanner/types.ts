export interface ScannerProps {
  /** The text of a code, once for each code read. */
  onCode: (text: string) => void;
  busy: boolean;
}
