/**
 * MiniSearch 7.2 as one would set it up for Chinese: bigrams of the normalised text as words, the product's weights of title,
 * heading and text, its index as JSON. Its file holds what it needs to answer, without the articles' texts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { PolicyRecord } from '../../../cloudfunctions/domain/policy';
import { LIMIT, type Engine, type Place } from './engine';

interface Entry extends Place {
  id: string;
  title: string;
  heading: string;
  text: string;
}

const RUN = /[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu;

/** Bigrams of each run of ideographs, numbers and Latin words whole; a character alone is its own word. */
function bigrams(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(RUN) ?? [];
  return runs.flatMap((run) =>
    run.length > 1 && /^[\u3400-\u9fff]/.test(run)
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  );
}

const options = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['policyId', 'articleId'],
  tokenize: bigrams,
  processTerm: (term: string) => term,
  searchOptions: { boost: { title: 2.5, heading: 1.5 } },
};

const entriesOf = ({ policyId, title, docNo, articles }: PolicyRecord): Entry[] =>
  articles.map(({ articleId, number, heading, text }) => ({
    id: `${policyId}/${articleId}`,
    policyId,
    articleId,
    title: `${title} ${docNo ?? ''}`,
    heading: `${number} ${heading}`,
    text,
  }));

export const minisearch: Engine = {
  write(records, file) {
    const index = new MiniSearch<Entry>(options);
    for (const record of records) index.addAll(entriesOf(record));
    writeFileSync(file, JSON.stringify(index));
  },
  load(file) {
    const index = MiniSearch.loadJSON<Entry>(readFileSync(file, 'utf8'), options);
    return {
      search: (query) =>
        index
          .search(query)
          .slice(0, LIMIT)
          // Stored by `storeFields` as strings.
          .map((hit) => ({ policyId: String(hit['policyId']), articleId: String(hit['articleId']) })),
      add: (record) => index.addAll(entriesOf(record)),
    };
  },
};
