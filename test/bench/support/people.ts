/** People of a measurement, through the operations that a user has. */
import { idOf } from '../../../cloudfunctions/platform/ids';
import type { RegistrationDoc } from '../../../cloudfunctions/records';
import type { BenchGateway } from './gateway';

/** Gives the persona a profile; numbers must differ. */
export const giveProfile = (gateway: BenchGateway, persona: string, number: number): Promise<unknown> =>
  gateway.call(persona, 'identity.saveProfile', {
    name: `示例人员${number}`,
    enterprise: `示例企业${number}`,
    phone: `199${String(number).padStart(8, '0')}`,
    kind: 'sme-manager',
  });

/** `bureau-1` with the first role of the bureau. */
export async function startBureau(gateway: BenchGateway): Promise<void> {
  await giveProfile(gateway, 'bureau-1', 1);
  await gateway.call('bureau-1', 'identity.redeemInvitation', { code: gateway.bootstrapCode });
}

/** An institution, and `institution-1` working for it; its id. */
export async function startInstitution(gateway: BenchGateway): Promise<string> {
  const { institution } = await gateway.call('bureau-1', 'institution.create', {
    name: '示例培训机构',
    creditCode: '91150100MA0000001A',
    regionId: '150100',
    places: [{ name: '示例培训中心', address: '示例路 1 号', capacity: 400, position: null }],
  });
  const { institutionId } = institution;
  const scope = { kind: 'institution', institutionId } as const;
  const { code } = await gateway.call('bureau-1', 'identity.createInvitation', { role: 'institution', scope });
  await giveProfile(gateway, 'institution-1', 2);
  await gateway.call('institution-1', 'identity.redeemInvitation', { code });
  return institutionId;
}

/** Puts registrations in place, each as registration.create leaves it, without its message and its count. */
export async function loadRegistrations(
  gateway: BenchGateway,
  personas: readonly string[],
  { sessionId, venueId, at }: { sessionId: string; venueId: string; at: number },
): Promise<void> {
  const documents = await Promise.all(
    personas.map(async (persona): Promise<RegistrationDoc> => {
      const userId = await gateway.userIdOf(persona);
      return { _id: idOf('registration', sessionId, userId), sessionId, userId, venueId, state: 'registered', at };
    }),
  );
  await gateway.load(
    'registrations',
    documents.map((document) => ({ ...document })),
  );
}
