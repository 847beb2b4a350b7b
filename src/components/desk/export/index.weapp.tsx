import type { ExportProps } from './types';

/** Files are made at a browser. */
export function ExportButton<R>(_props: ExportProps<R>) {
  return null;
}
