/** The real wx-server-sdk in the test's own process. */
import type { Localcloud } from '../../../localcloud';
import type { Cloud, Database, SdkError } from './sdk-types';

export type * from './sdk-types';

/** Points the SDK of this process at a gateway; `doc().get()` of a missing document gives null. */
export function connect({ sdkEnv }: Localcloud): { cloud: Cloud; db: Database } {
  Object.assign(process.env, sdkEnv);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it reads the environment when it is loaded
  const cloud = require('wx-server-sdk') as Cloud;
  cloud.init({ env: 'local' });
  return { cloud, db: cloud.database({ throwOnNotFound: false }) };
}

/** The error that a call is expected to end with. */
export async function failure(work: Promise<unknown>): Promise<SdkError> {
  try {
    await work;
  } catch (error) {
    return error as SdkError;
  }
  throw new Error('expected an error, there was none');
}
