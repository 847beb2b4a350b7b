import * as z from 'zod';
import { id } from '../common';
import { record } from './record';

/** Publishing the same record again changes nothing; a different text under the same slug is a new version (R-POLICY 6). */
export const publish = {
  input: z.object(record),
  output: z.object({ policyId: id, version: z.int(), repeated: z.boolean() }),
};
