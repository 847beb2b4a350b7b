import { operations, type OperationName } from '../contract';
import type { Role } from '../contract/common';

const names = Object.keys(operations) as OperationName[];

/** What somebody may do who stands as one of these: pages and buttons are shown by the same list by which a call is refused. */
export const mayOf = (roles: readonly Role[]): OperationName[] =>
  names.filter((name) =>
    roles.some((role) => (operations[name].who as Partial<Record<Role, unknown>>)[role] !== undefined),
  );
