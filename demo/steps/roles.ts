import type { Input } from '../../cloudfunctions/contract';
import { institutions, type InstitutionKey } from '../data/institutions';
import { FIRST_OFFICER, invitedStaff, SECOND_OFFICER, staffProfile, type StaffMember } from '../data/staff';
import { DAY, HOUR } from '../time';
import { ENTERED_BEFORE } from './anchor';
import type { Seeding } from './seeding';

export type InstitutionIds = ReadonlyMap<InstitutionKey, string>;

const OFFICER = FIRST_OFFICER.persona;

async function saveOwnProfile({ client }: Seeding, member: StaffMember, at: number): Promise<boolean> {
  const me = await client.call('identity.me', member.persona, at, {});
  if (!me.profile) await client.call('identity.saveProfile', member.persona, at, staffProfile(member));
  return me.roles.includes(member.role);
}

/** The first officer has nobody to be invited by and uses the operator's code. */
export async function enterFirstOfficer(seeding: Seeding, bootstrapCode: string): Promise<void> {
  const at = seeding.now - ENTERED_BEFORE - DAY;
  const inOffice = await saveOwnProfile(seeding, FIRST_OFFICER, at);
  if (!inOffice) await seeding.client.call('identity.redeemInvitation', OFFICER, at, { code: bootstrapCode });
}

/** Enters the institutions, the first one first: its date is the anchor of later runs. */
export async function enterInstitutions({ client, now }: Seeding): Promise<InstitutionIds> {
  const ids = new Map<InstitutionKey, string>();
  for (const { key, record } of institutions) {
    const input = { ...record, requestKey: `demo-institution-${key}` };
    const { institution } = await client.call('institution.create', OFFICER, now - ENTERED_BEFORE, input);
    ids.set(key, institution.institutionId);
  }
  return ids;
}

function scopeOf({ scope }: StaffMember, ids: InstitutionIds): Input<'identity.createInvitation'>['scope'] {
  if (scope === 'all') return { kind: 'all' };
  if ('region' in scope) return { kind: 'region', regionId: scope.region };
  if ('agency' in scope) return { kind: 'agency', agency: scope.agency };
  return { kind: 'institution', institutionId: ids.get(scope.institution) ?? '' };
}

/**
 * Everybody else gets an invitation from the bureau and takes it up, the second officer first: without whom nobody is made evaluator. Who holds the role
 * already is left alone.
 */
export async function inviteStaff(seeding: Seeding, ids: InstitutionIds): Promise<void> {
  const { client, now } = seeding;
  const invite = async (member: StaffMember, at: number): Promise<void> => {
    if (await saveOwnProfile(seeding, member, at)) return;
    const { role, name, persona } = member;
    const invitation = {
      role,
      scope: scopeOf(member, ids),
      note: `${member.unit} ${name}`,
      requestKey: `demo-${persona}`,
    };
    const made = await client.call('identity.createInvitation', OFFICER, at, invitation);
    const { invitationId, code, waits } = made;
    if (waits) await client.call('identity.approveInvitation', SECOND_OFFICER.persona, at + HOUR, { invitationId });
    await client.call('identity.redeemInvitation', persona, at + DAY, { code });
  };
  const invitedAt = now - ENTERED_BEFORE + HOUR;
  await seeding.phase('second officer', [SECOND_OFFICER], (member) => invite(member, invitedAt - DAY));
  await seeding.phase('roles', invitedStaff, (member) => invite(member, invitedAt));
}
