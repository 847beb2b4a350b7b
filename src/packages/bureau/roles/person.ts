import type { Output } from '@/services/call';

/** Somebody with a role. */
export type Person = Output<'identity.listRoles'>['people'][number];
