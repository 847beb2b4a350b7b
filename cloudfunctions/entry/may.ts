import { operations, type OperationName } from '../contract';
import type { Role } from '../contract/common';

const writing = (Object.keys(operations) as OperationName[]).filter((name) => operations[name].writes);

/** What somebody may do who stands as one of these: buttons are shown by the same list by which a call is refused. */
export const mayOf = (roles: readonly Role[]): OperationName[] =>
  writing.filter((name) =>
    roles.some((role) => (operations[name].who as Partial<Record<Role, unknown>>)[role] !== undefined),
  );
