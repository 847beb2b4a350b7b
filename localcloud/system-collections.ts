import type { Database, IndexDeclarations } from './database/database';
import type { Document } from './database/document';

/** Collections of the gateway itself. Functions cannot name them: their names begin with "$". */
export const SYSTEM_COLLECTIONS = {
  sessions: '$sessions',
  inbox: '$inbox',
  consents: '$consents',
  files: '$files',
  settings: '$settings',
} as const;

export const SYSTEM_INDEXES: IndexDeclarations = {
  [SYSTEM_COLLECTIONS.sessions]: [],
  [SYSTEM_COLLECTIONS.inbox]: [['openid']],
  [SYSTEM_COLLECTIONS.consents]: [],
  [SYSTEM_COLLECTIONS.files]: [],
  [SYSTEM_COLLECTIONS.settings]: [],
};

type SystemCollection = (typeof SYSTEM_COLLECTIONS)[keyof typeof SYSTEM_COLLECTIONS];

export function readSystem(database: Database, collection: SystemCollection, id: string): Document | undefined {
  return database.collection(collection).documents.get(id);
}

/** Puts (or, with undefined, removes) a document of the gateway's own; resolves when it is on disk. */
export function writeSystem(
  database: Database,
  collection: SystemCollection,
  id: string,
  content: Record<string, unknown> | undefined,
): Promise<void> {
  return database.commit([{ collection, key: id, document: content && { ...content, _id: id } }]);
}
