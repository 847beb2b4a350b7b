/** Personas with profiles and roles, through the operations that a user has. */
import type { Input } from '../../../cloudfunctions/contract';
import { testEnvironment, type CallOptions, type TestGateway } from './gateway';

export const profileOf = (
  number: number,
  overrides: Partial<Input<'identity.saveProfile'>> = {},
): Input<'identity.saveProfile'> => ({
  name: `示例人员${number}`,
  enterprise: `示例企业${number}`,
  phone: `1990000${String(number).padStart(4, '0')}`,
  kind: 'sme-manager',
  ...overrides,
});

let phones = 0;

/** Gives the persona a profile with a phone number of its own. */
export async function register(
  gateway: TestGateway,
  persona: string,
  overrides: Partial<Input<'identity.saveProfile'>> = {},
): Promise<void> {
  phones += 1;
  await gateway.call(persona, 'identity.saveProfile', profileOf(phones, overrides));
}

/** `bureau-1` takes up the first bureau role. */
export async function startBureau(gateway: TestGateway): Promise<void> {
  await register(gateway, 'bureau-1');
  await gateway.call('bureau-1', 'identity.redeemInvitation', { code: testEnvironment.BOOTSTRAP_CODE ?? '' });
}

const seconds = new WeakMap<TestGateway, string>();

/** The second officer of the bureau, whom the first appoints as the only one there is; `persona`: who it is to be. */
export async function secondOfficer(gateway: TestGateway, persona = 'officer-2'): Promise<string> {
  const known = seconds.get(gateway);
  if (known) return known;
  await register(gateway, persona);
  const { code } = await gateway.call('bureau-1', 'identity.createInvitation', {
    role: 'bureau',
    scope: { kind: 'all' },
  });
  await gateway.call(persona, 'identity.redeemInvitation', { code });
  seconds.set(gateway, persona);
  return persona;
}

/** A code that can be taken up: where two officers grant the role, the second has approved it. */
export async function invite(
  gateway: TestGateway,
  input: Input<'identity.createInvitation'>,
  options?: CallOptions,
): Promise<string> {
  const second = input.role === 'evaluator' || input.role === 'bureau' ? await secondOfficer(gateway) : '';
  const { code, invitationId, waits } = await gateway.call('bureau-1', 'identity.createInvitation', input, options);
  if (waits) await gateway.call(second, 'identity.approveInvitation', { invitationId }, options);
  return code;
}

export async function grantRole(
  gateway: TestGateway,
  persona: string,
  role: Input<'identity.createInvitation'>['role'],
  scope: Input<'identity.createInvitation'>['scope'] = { kind: 'all' },
): Promise<void> {
  if (role === 'bureau' && !seconds.has(gateway)) {
    await secondOfficer(gateway, persona);
    return;
  }
  await register(gateway, persona);
  const code = await invite(gateway, { role, scope });
  await gateway.call(persona, 'identity.redeemInvitation', { code });
}

/** Sound codes under GB 32100 of bodies that do not exist. */
export const CREDIT_CODES = ['91150100MA0000001A', '91150100MA0000002D'] as const;

/** An institution of the region with one place of 400 seats; its id. */
export async function createInstitution(
  gateway: TestGateway,
  number: 1 | 2,
  regionId: Input<'institution.create'>['regionId'] = '150100',
): Promise<string> {
  const { institution } = await gateway.call('bureau-1', 'institution.create', {
    name: `示例培训机构${number}`,
    creditCode: CREDIT_CODES[number === 1 ? 0 : 1],
    regionId,
    places: [
      {
        name: `示例培训中心${number}`,
        address: '示例路 1 号',
        capacity: 400,
        position: { latitude: 40.84, longitude: 111.75 },
      },
    ],
  });
  return institution.institutionId;
}
