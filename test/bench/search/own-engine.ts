/** The product's engine as policy.search uses it: the file is the records, the index is made from them at the start. */
import { buildPolicyIndex, searchPolicies, type PolicyRecord } from '../../../cloudfunctions/domain/policy';
import { LIMIT, type Engine } from './engine';

/** A day after all of the documents. */
const TODAY = '2026-11-21';

export const own: Engine = {
  file: (records) => JSON.stringify(records),
  load(file) {
    // Written by `file` above.
    let records = JSON.parse(file) as PolicyRecord[];
    let index = buildPolicyIndex(records);
    return {
      search: (query) => searchPolicies(index, { query, limit: LIMIT, today: TODAY }).hits,
      add(record) {
        records = [...records, record];
        index = buildPolicyIndex(records);
      },
    };
  },
};
