/** The part of wx-server-sdk that the tests use; its own types are loose. */
export type Data = Record<string, unknown>;
export interface Stats {
  stats: { updated: number; created: number; removed: number };
}

export interface Doc {
  get(): Promise<{ data: Data | null }>;
  set(options: { data: Data }): Promise<Stats>;
  update(options: { data: Data }): Promise<Stats>;
  remove(): Promise<Stats>;
  field(projection: Data): Doc;
}

export interface Query {
  where(query: unknown): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  field(projection: Data): Query;
  get(): Promise<{ data: Data[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Data }): Promise<Stats>;
  remove(): Promise<Stats>;
}

export interface Aggregate {
  addFields(value: unknown): Aggregate;
  bucket(value: unknown): Aggregate;
  count(value: unknown): Aggregate;
  geoNear(value: unknown): Aggregate;
  group(value: unknown): Aggregate;
  limit(value: number): Aggregate;
  lookup(value: unknown): Aggregate;
  match(value: unknown): Aggregate;
  project(value: unknown): Aggregate;
  replaceRoot(value: unknown): Aggregate;
  skip(value: number): Aggregate;
  sort(value: unknown): Aggregate;
  sortByCount(value: unknown): Aggregate;
  unwind(value: unknown): Aggregate;
  end(): Promise<{ list: Data[] }>;
}

export interface Collection extends Query {
  doc(id: string | number): Doc;
  add(options: { data: Data }): Promise<{ _id: string | number }>;
  add(options: { data: Data[] }): Promise<{ _ids: (string | number)[] }>;
  aggregate(): Aggregate;
}

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

type Operators<Names extends string> = Record<Names, (...values: unknown[]) => unknown>;

/** `db.command`. */
export type Command = Operators<
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'exists'
  | 'mod'
  | 'all'
  | 'size'
  | 'elemMatch'
  | 'expr'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll'
  | 'addToSet'
  | 'rename'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
>;

export interface Database {
  command: Command & { aggregate: Operators<'sum' | 'avg' | 'max' | 'push' | 'multiply'> };
  Geo: Operators<'Point' | 'LineString' | 'Polygon'>;
  RegExp(options: { regexp: string; options?: string }): unknown;
  serverDate(options?: { offset: number }): unknown;
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, retries?: number): Promise<T>;
  startTransaction(): Promise<Transaction>;
}

export interface Cloud {
  init(options: Data): void;
  database(options?: Data): Database;
  callFunction(options: Data): Promise<{ result: unknown }>;
  uploadFile(options: { cloudPath: string; fileContent: unknown }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: { fileList: unknown[] }): Promise<{ fileList: { tempFileURL: string; status: number }[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>;
  openapi: Record<string, Record<string, (options: Data) => Promise<Data & { buffer: Buffer; contentType: string }>>>;
}

/** What the SDK throws. */
export interface SdkError {
  errCode: number;
  errMsg: string;
}
