import type { Stage } from './aggregate';
import { checkCollectionName, type Database } from './database';
import { decodeEjson, encodeEjson } from './ejson';
import { invalidParam, refused } from './errors';
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
import type { DuplicateError } from './new-document';
import { idOfQuery, insertDocuments, removeDocuments, setDocument, updateDocuments } from './write';

/** What an action answers: the fields beside `requestId`. */
export type Answer = Record<string, unknown>;

export interface DatabaseContext {
  database: Database;
  duplicateError: DuplicateError;
  /** Epoch milliseconds for serverDate(): the clock of the invocation that asks. */
  now: number;
  /** The invocation that asks; undefined for a process of one's own. */
  owner: string | undefined;
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
    const transaction = transactionOf(params, database);
    const options = {
      order: checkOrder(ejsonObject(params, 'order', now)),
      offset: optionalCount(params, 'offset'),
      limit: optionalCount(params, 'limit'),
      projection,
    };
    const list = transaction ? database.findIn(transaction, name, query, options) : database.find(name, query, options);
    return { data: { list: list.map(encodeEjson) } };
  },

  'database.calculateDocument': (params, context) => {
    checkOutside(params, context);
    return {
      data: { total: context.database.count(collectionName(params), ejsonObject(params, 'query', context.now)) },
    };
  },

  'database.modifyDocument': async (params, context) => {
    const { database, now } = context;
    checkOutside(params, context);
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

  'database.removeDocument': async (params, context) => {
    const { database, now } = context;
    checkOutside(params, context);
    const name = collectionName(params);
    const query = ejsonObject(params, 'query', now);
    const transaction = isDocumentRequest(params) ? transactionOf(params, database) : undefined;
    const deleted = transaction
      ? removeInTransaction(database, transaction, name, idOfQuery(query))
      : await removeDocuments(database, name, query, params['multi'] === true);
    return { data: { deleted } };
  },

  'database.aggregateDocuments': (params, context) => {
    const { database, now } = context;
    checkOutside(params, context);
    const stages = requireArray(params, 'stages').map((stage): Stage => {
      const { stageKey, stageValue } = asObject(stage, 'stage');
      if (typeof stageKey !== 'string' || typeof stageValue !== 'string') throw invalidParam('malformed stage');
      return { key: stageKey, value: decodeEjson(stageValue, now) };
    });
    return { data: { list: database.aggregate(collectionName(params), stages).map(encodeEjson) } };
  },

  'database.startTransaction': (_params, { database, owner }) => ({
    transactionId: database.beginTransaction(owner).id,
    data: {},
  }),

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

function isDocumentRequest(params: Params): boolean {
  return params['queryType'] === 'DOC';
}

/**
 * The SDK sends no transaction with a count, an aggregate and the writes of a `where`: they would run beside it, unseen.
 * The platform's rule is that a transaction changes single documents only; here it is kept for a function that has one open.
 * @throws CloudBaseError DATABASE_REQUEST_FAILED
 */
function checkOutside(params: Params, { database, owner }: DatabaseContext): void {
  if (owner === undefined || isDocumentRequest(params) || !database.hasTransaction(owner)) return;
  throw refused(
    `${String(params['action'])} with a where does not take part in the transaction that this function has open: use doc(), add() and where().get()`,
  );
}

function transactionOf(params: Params, database: Database): Transaction | undefined {
  const id = optionalString(params, 'transactionId');
  return id === undefined ? undefined : database.transaction(id);
}
