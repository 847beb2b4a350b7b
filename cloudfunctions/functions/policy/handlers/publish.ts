import { handle } from '../../../entry/serve';
import { publishRecord } from '../publish-record';

/** A record under a new slug is version 1; a different text under a known one is its next version, and the old one is kept. */
export const publish = handle('policy.publish', (record, context) =>
  context.db.transaction((tx) => publishRecord(tx, record, context)),
);
