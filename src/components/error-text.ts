import { t } from '@/locales';
import { isClientError, type CallError } from '@/services/call-error';

/** What a person reads of an error: the server's own words, or ours when it never answered. */
export function errorText(error: CallError): string {
  if (error.code === 'UNSENT_TEXT') return t('error.UNSENT_TEXT', { field: String(error.details['field']) });
  if (isClientError(error)) return t(`error.${error.code}`);
  if (error.code === 'UNKNOWN_OPERATION') return t('error.UNKNOWN_OPERATION');
  const { until } = error.details;
  if (error.code === 'RATE_LIMITED' && typeof until === 'string') return t('error.RATE_LIMITED', { until });
  return error.message || t('error.UNAVAILABLE');
}

/** The server's messages beside their fields: it refuses input with `details.fields` = [{ path, message }]; without a message of its own a field has the error's. */
export function fieldErrors(error: CallError | undefined): Readonly<Record<string, string>> {
  const fields: unknown = error?.details.fields;
  if (!Array.isArray(fields)) return {};
  return Object.fromEntries(
    fields.map((field: { path?: unknown; message?: unknown }) => [
      String(field.path),
      typeof field.message === 'string' ? field.message : (error?.message ?? ''),
    ]),
  );
}
