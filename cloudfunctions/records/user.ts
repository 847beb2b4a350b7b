import type { AudienceKind, RegionId, Role } from '../contract/common';
import type { Scope } from '../contract/identity';

export interface Grant {
  grantId: string;
  role: Exclude<Role, 'visitor' | 'trainee'>;
  scope: Scope;
  scopeName: string;
  grantedAt: number;
  invitationId: string;
}

export interface Profile {
  name: string;
  enterprise: string;
  /** Sealed with PHONE_KEY; `phoneHash` finds it, `phoneMasked` shows it. */
  phoneSealed: string;
  phoneHash: string;
  phoneMasked: string;
  kind: AudienceKind;
  post: string;
  regionId: RegionId | null;
  creditCode: string;
}

/** Collection `users`; `_id` is derived from the OPENID. */
export interface UserDoc {
  _id: string;
  openid: string;
  profile: Profile | null;
  grants: Grant[];
  createdAt: number;
}
