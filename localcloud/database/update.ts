import { update as applyModifier } from 'mingo/updater';
import { cloneValue, checkFieldNames, type Document } from './document';
import { encodeEjson } from './ejson';
import { ENGINE, evaluate } from './engine';
import { invalidParam } from './errors';
import { LIMITS } from './limits';
import { checkAgainstDocument, type Modifier } from './update-checks';
import type { Query } from './read';

/**
 * The document as the update leaves it; the very same object when nothing changes.
 * @param query what the document was found by: the positional operator `$` needs it
 * @throws CloudBaseError DATABASE_REQUEST_FAILED where MongoDB would refuse
 */
export function updatedDocument(document: Document, modifier: Modifier, query: Query): Document {
  checkAgainstDocument(document, modifier);
  const changed = cloneValue(document);
  const condition = usesPositional(modifier) ? query : {};
  const { $setOnInsert: _onlyOnInsert, ...effective } = modifier;
  evaluate(() => applyModifier(changed, effective, [], condition, { cloneMode: 'deep', queryOptions: ENGINE }));
  if (encodeEjson(changed) === encodeEjson(document)) return document;
  checkFieldNames(changed);
  checkSize(changed);
  return changed;
}

function usesPositional(modifier: Modifier): boolean {
  return Object.values(modifier).some((fields) => Object.keys(fields).some((path) => path.includes('$')));
}

/** @throws CloudBaseError INVALID_PARAM over 16 MB */
export function checkSize(document: Document): void {
  const bytes = Buffer.byteLength(encodeEjson(document));
  if (bytes > LIMITS.documentBytes) {
    throw invalidParam(`document is ${bytes} bytes, the limit is ${LIMITS.documentBytes}`);
  }
}
