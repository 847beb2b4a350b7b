import type { Output } from '../../contract';
import type { HandbookEditionDoc } from '../../records';

/** An edition as it is listed. */
type Head = Pick<HandbookEditionDoc, '_id' | 'year' | 'number' | 'note' | 'madeAt' | 'items' | 'policies' | 'bytes'>;

export function shownEdition(doc: Head): Output<'handbook.list'>['editions'][number] {
  const { _id: editionId, year, number, note, madeAt, items, policies, bytes } = doc;
  return { editionId, year, number, note, madeAt, items, policies, bytes };
}
