/** Collection `policyRequests`, `_id` = requestId(operation, user, key): the same request again does nothing. */
export interface RequestDoc {
  _id: string;
  policyId: string;
  at: number;
}
