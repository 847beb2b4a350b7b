import { storedValue } from '@/hooks/stored-value';
import type { Output } from './call';

export type Enterprise = NonNullable<Output<'enterprise.get'>['profile']>['enterprise'];

const isEnterprise = (value: unknown): value is Enterprise | null =>
  value === null || (typeof value === 'object' && 'answers' in value && 'areaCode' in value);

/** The enterprise of who has not signed in, on this device alone; goes to the server with the first thing said after signing in. */
export const localEnterprise = storedValue<Enterprise | null>('plh.draft.localEnterprise', null, isEnterprise);
