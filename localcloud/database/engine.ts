import { Context, ProcessingMode } from 'mingo';
import * as expressionOperators from 'mingo/operators/expression';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { CloudBaseError } from './errors';
import { GEO_OPERATORS } from './geo/operators';
import { fieldValue } from './field-value';

type QueryOperators = Parameters<Context['addQueryOps']>[0];

const geoOperators = (): QueryOperators =>
  Object.fromEntries(
    Object.entries(GEO_OPERATORS).map(([name, compile]) => [
      name,
      (selector: string, argument: unknown) => {
        const test = compile(argument);
        return (document: unknown) => test(fieldValue(document, selector));
      },
    ]),
  ) as unknown as QueryOperators;

/** What every evaluation by mingo uses: geo operators, and never JavaScript that comes with a query. */
export const ENGINE: Partial<Options> = {
  context: Context.init().addQueryOps(geoOperators()),
  scriptEnabled: false,
  processingMode: ProcessingMode.CLONE_OFF,
};

/** The same for queries alone: all their operators put together once, and not again for each query as mingo's index does. */
const QUERY_ENGINE: Partial<Options> = {
  ...ENGINE,
  context: Context.init().addQueryOps(geoOperators()).addQueryOps(queryOperators).addExpressionOps(expressionOperators),
};

/**
 * Compiles a query.
 * @throws CloudBaseError DATABASE_REQUEST_FAILED for operators that do not exist or are used wrongly
 */
export function compileQuery(query: Record<string, unknown>): Query {
  return evaluate(() => new Query(query, QUERY_ENGINE));
}

/** Runs something of mingo's; its complaints become those of the platform. */
export function evaluate<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudBaseError) throw error;
    throw new CloudBaseError('DATABASE_REQUEST_FAILED', error instanceof Error ? error.message : String(error));
  }
}
