import { t } from '@/locales';
import { isClientError, type CallError } from '@/services/call-error';

/** What a person reads of an error: the server's own words, or ours when it never answered. */
export function errorText(error: CallError): string {
  if (isClientError(error)) return t(`error.${error.code}`);
  return error.message || t('error.UNAVAILABLE');
}

/** The server's messages beside their fields: `details.fields` is path → message, when the input was refused. */
export function fieldErrors(error: CallError | undefined): Readonly<Record<string, string>> {
  const fields = error?.details.fields;
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).map(([path, message]) => [path, String(message)]));
}
