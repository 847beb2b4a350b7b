/** One line of JSON for each failure; no input, no personal data. */
export function logError(operation: string, code: string, error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  console.error(JSON.stringify({ level: 'error', operation, code, stack }));
}
