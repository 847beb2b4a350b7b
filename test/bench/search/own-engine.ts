/**
 * The product's engine as policy.search uses it: the index file is made page by page and put together, read without parsing, and one more
 * document is laid on top of it.
 */
import { writeFileSync } from 'node:fs';
import {
  buildSegment,
  encodeSegment,
  indexOf,
  merged,
  overlay,
  searchPolicies,
} from '../../../cloudfunctions/domain/policy';
import { openIndexFile } from '../../../cloudfunctions/functions/policy/open-index-file';
import { LIMIT, type Engine } from './engine';

/** A day after all of the documents. */
const TODAY = '2026-11-21';
/** Policies that functions/policy/policy-pages.ts reads at a time. */
const PAGE = 50;

export const own: Engine = {
  write(records, file) {
    const pages = Array.from({ length: Math.ceil(records.length / PAGE) }, (_, n) => {
      const segment = buildSegment(records.slice(n * PAGE, (n + 1) * PAGE));
      return { segment, dead: new Uint8Array(segment.policies) };
    });
    writeFileSync(file, encodeSegment(merged(pages)));
  },
  load(file) {
    let parts = overlay([], openIndexFile(file).segment);
    let index = indexOf(parts);
    return {
      search: (query) => searchPolicies(index, { query, limit: LIMIT, today: TODAY }).hits,
      add(record) {
        parts = overlay(parts, buildSegment([record]));
        index = indexOf(parts);
      },
    };
  },
};
