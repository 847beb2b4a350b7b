import { join } from 'node:path';
import type { readDocument as Read } from '../../../cloudfunctions/functions/policy/read-document.lazy';

/** The part of the function that reads files, as it is deployed. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- it is known at run time only
export const { readDocument } = require(
  join(__dirname, '../../../dist/cloudfunctions/policy/read-document.lazy.js'),
) as { readDocument: typeof Read };
