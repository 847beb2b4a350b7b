import type { Stage } from './aggregate';
import { checkMatch } from './aggregate';
import { checkCollectionName, type Database } from './database';
import { decodeEjson, encodeEjson } from './ejson';
import { invalidParam } from './errors';
import {
  asObject,
  ejsonObject,
  optionalCount,
  optionalString,
  requireArray,
  requireString,
  type Params,
} from './params';
import { checkOrder } from './read';
import type { Transaction } from './transactions/transaction';
import { removeInTransaction, setInTransaction, updateInTransaction } from './transactions/write';
import {
  idOfQuery,
  insertDocuments,
  removeDocuments,
  setDocument,
  updateDocuments,
  type DuplicateError,
} from './write';

/** What an action answers: the fields beside `requestId`. */
export type Answer = Record<string, unknown>;

export interface DatabaseContext {
  database: Database;
  duplicateError: DuplicateError;
  /** Epoch milliseconds for serverDate(): the clock of the invocation that asks. */
  now: number;
}

type Action = (params: Params, context: DatabaseContext) => Answer | Promise<Answer>;

/** The `database.*` actions of the protocol. */
export const DATABASE_ACTIONS: Readonly<Record<string, Action>> = {
  'database.addCollection': async (params, { database }) => {
    await database.createCollection(collectionName(params));
    return { data: {} };
  },

  'database.insertDocument': async (params, { database, duplicateError, now }) => {
    const documents = requireArray(params, 'data').map((text) => {
      if (typeof text !== 'string') throw invalidParam('data must be a list of Extended JSON texts');
      return asObject(decodeEjson(text, now), 'data');
    });
    if (documents.length === 0) throw invalidParam('data must not be empty');
    const transaction = transactionOf(params, database);
    const ids = await insertDocuments(database, collectionName(params), documents, duplicateError, transaction);
    return { data: { insertedIds: ids } };
  },

  'database.getDocument': (params, { database, now }) => {
    const query = ejsonObject(params, 'query', now);
    const projection = ejsonObject(params, 'projection', now);
    const name = collectionName(params);
    const transaction = isDocumentRequest(params) ? transactionOf(params, database) : undefined;
    if (transaction) {
      const document = database.readIn(transaction, name, idOfQuery(query));
      return { data: { list: document ? [encodeEjson(document)] : [] } };
    }
    const list = database.find(name, query, {
      order: checkOrder(ejsonObject(params, 'order', now)),
      offset: optionalCount(params, 'offset'),
      limit: optionalCount(params, 'limit'),
      projection,
    });
    return { data: { list: list.map(encodeEjson) } };
  },

  'database.calculateDocument': (params, { database, now }) => ({
    data: { total: database.count(collectionName(params), ejsonObject(params, 'query', now)) },
  }),

  'database.modifyDocument': async (params, { database, now }) => {
    const name = collectionName(params);
    const query = ejsonObject(params, 'query', now);
    const data = asObject(decodeEjson(requireString(params, 'data'), now), 'data');
    const transaction = isDocumentRequest(params) ? transactionOf(params, database) : undefined;
    const replace = params['merge'] === false;
    if (!replace && params['upsert'] === true) throw invalidParam('upsert is for doc.set only');
    const result = await (replace
      ? transaction
        ? setInTransaction(database, transaction, name, idOfQuery(query), data)
        : setDocument(database, name, idOfQuery(query), data)
      : transaction
        ? updateInTransaction(database, transaction, name, idOfQuery(query), data)
        : updateDocuments(database, name, query, data, params['multi'] === true));
    const upserted = result.upsertedId === undefined ? {} : { upsert_id: result.upsertedId };
    return { data: { updated: result.updated, ...upserted } };
  },

  'database.removeDocument': async (params, { database, now }) => {
    const name = collectionName(params);
    const query = ejsonObject(params, 'query', now);
    const transaction = isDocumentRequest(params) ? transactionOf(params, database) : undefined;
    const deleted = transaction
      ? removeInTransaction(database, transaction, name, idOfQuery(query))
      : await removeDocuments(database, name, query, params['multi'] === true);
    return { data: { deleted } };
  },

  'database.aggregateDocuments': (params, { database, now }) => {
    const stages = requireArray(params, 'stages').map((stage): Stage => {
      const { stageKey, stageValue } = asObject(stage, 'stage');
      if (typeof stageKey !== 'string' || typeof stageValue !== 'string') throw invalidParam('malformed stage');
      const value = decodeEjson(stageValue, now);
      if (stageKey === '$match') checkMatch(value);
      return { key: stageKey, value };
    });
    return { data: { list: database.aggregate(collectionName(params), stages).map(encodeEjson) } };
  },

  'database.startTransaction': (_params, { database }) => ({ transactionId: database.beginTransaction().id, data: {} }),

  'database.commitTransaction': async (params, { database }) => {
    await database.commitTransaction(database.transaction(requireString(params, 'transactionId')));
    return { data: {} };
  },

  'database.abortTransaction': (params, { database }) => {
    database.endTransaction(database.transaction(requireString(params, 'transactionId')));
    return { data: {} };
  },
};

function collectionName(params: Params): string {
  return checkCollectionName(requireString(params, 'collectionName'));
}

/** Only `doc()` operations take part in a transaction; a `where` inside one runs outside, as on the platform. */
function isDocumentRequest(params: Params): boolean {
  return params['queryType'] === 'DOC';
}

function transactionOf(params: Params, database: Database): Transaction | undefined {
  const id = optionalString(params, 'transactionId');
  return id === undefined ? undefined : database.transaction(id);
}
