/** The one import of wx-server-sdk. It ships loose types, so the part that is used is typed here. */
import sdk from 'wx-server-sdk';

type Document = Record<string, unknown> & { _id: string };

interface DocumentReference {
  get(): Promise<{ data: Document | null }>;
  set(options: { data: Record<string, unknown> }): Promise<unknown>;
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface Query {
  where(condition: Record<string, unknown>): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  skip(n: number): Query;
  limit(n: number): Query;
  field(projection: Record<string, boolean>): Query;
  get(): Promise<{ data: Document[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

interface Aggregate {
  match(condition: Record<string, unknown>): Aggregate;
  group(group: Record<string, unknown>): Aggregate;
  limit(n: number): Aggregate;
  end(): Promise<{ list: Record<string, unknown>[] }>;
}

export interface Collection extends Query {
  aggregate(): Aggregate;
  doc(id: string): DocumentReference;
  add(options: { data: Record<string, unknown> }): Promise<{ _id: string }>;
}

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<void>;
  rollback(reason?: unknown): Promise<void>;
}

declare const operator: unique symbol;
/** What stands in a condition or an update instead of a value. */
export interface Operator {
  readonly [operator]: true;
}
type Command = Record<
  'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'exists' | 'inc' | 'set' | 'push' | 'pull',
  (value: unknown) => Operator
> & {
  remove(): Operator;
  and(...conditions: unknown[]): Operator;
  or(...conditions: unknown[]): Operator;
};

interface Database {
  command: Command & { aggregate: { sum(value: number | string): unknown } };
  collection(name: string): Collection;
  startTransaction(): Promise<Transaction>;
}

interface Cloud {
  init(options: { env: unknown }): void;
  DYNAMIC_CURRENT_ENV: unknown;
  database(options?: { throwOnNotFound?: boolean }): Database;
  getWXContext(): { OPENID?: string; CLIENTIP?: string; SOURCE?: string; ENV?: string };
  callFunction(options: { name: string; data: Record<string, unknown> }): Promise<{ result: unknown }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  deleteFile(options: { fileList: string[] }): Promise<unknown>;
  getTempFileURL(options: {
    fileList: string[];
  }): Promise<{ fileList: { fileID: string; tempFileURL: string; status: number }[] }>;
  openapi: {
    wxacode: { getUnlimited(options: Record<string, unknown>): Promise<{ contentType: string; buffer: Buffer }> };
    phonenumber: {
      getPhoneNumber(
        options: Record<string, unknown>,
      ): Promise<{ phoneInfo: { phoneNumber: string; purePhoneNumber: string; countryCode: string | number } }>;
    };
    subscribeMessage: { send(options: Record<string, unknown>): Promise<{ errCode: number; errMsg: string }> };
    security: {
      msgSecCheck(options: Record<string, unknown>): Promise<{ result: { suggest: string; label: number } }>;
      mediaCheckAsync(options: Record<string, unknown>): Promise<{ traceId: string }>;
    };
  };
}

export const cloud = sdk as unknown as Cloud;
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

export const rawDatabase = cloud.database({ throwOnNotFound: false });
/** Operators of conditions and updates: `command.lt(5)`, `command.inc(1)`. */
export const command = rawDatabase.command;
