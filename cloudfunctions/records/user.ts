import type { AudienceKind, RegionId, Role } from '../contract/common';
import type { Scope } from '../contract/identity';
import { agencyKey } from '../domain/policy-agency';
import type { Belongs, Grant as Standing, GrantPlace } from '../mechanisms/party';
import { lectureHallSetting, type LectureHallParty } from '../programmes';

export interface Grant {
  grantId: string;
  role: Exclude<Role, 'visitor' | 'trainee'>;
  scope: Scope;
  scopeName: string;
  grantedAt: number;
  invitationId: string;
}

const placeOf = (scope: Scope): GrantPlace => {
  switch (scope.kind) {
    case 'all':
      return 'all';
    case 'institution':
      return { body: scope.institutionId };
    case 'region':
      return { area: scope.regionId };
    case 'agency':
      return { body: agencyKey(scope.agency) };
  }
};

/** A person's grants as what decides how he or she stands towards a record. */
export const grantsOf = (user: UserDoc | null): Standing<LectureHallParty>[] =>
  (user?.grants ?? []).map(({ role, scope }) => ({
    programme: lectureHallSetting.programme,
    party: role,
    at: placeOf(scope),
  }));

/** The agencies that somebody with these grants speaks for, by their keys. */
export const agenciesOf = (grants: readonly Standing[]): string[] =>
  grants.flatMap(({ party, at }) => (party === 'agency' && at !== 'all' && 'body' in at ? [at.body] : []));

/** Where a policy's item or a question belongs: to all agencies that it names. */
export const ofAgencies = (names: readonly string[]): Belongs => ({
  programme: lectureHallSetting.programme,
  bodies: names.map(agencyKey),
});

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
