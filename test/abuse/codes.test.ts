import { codeAt } from '../functions/support/attendance';
import { startGateway, type TestGateway } from '../functions/support/gateway';
import { createInstitution, grantRole, register, startBureau } from '../functions/support/people';
import { publishSession, START } from '../functions/support/sessions';
import { attack } from './support/attack';

const MINUTE = 60_000;
const NOW = START + 10 * MINUTE;

let gateway: TestGateway;
let venue: { sessionId: string; venueId: string };

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  const institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  const { sessionId, venueIds } = await publishSession(gateway, institutionId);
  venue = { sessionId, venueId: venueIds[0] ?? '' };
  await register(gateway, 'trainee-1');
});
afterAll(() => gateway.close());

const dayLater = NOW + 24 * 60 * MINUTE + MINUTE;
attack(
  'R-ATTEND 4',
  {
    tries: 'a photograph of the code, sent as scanned in time, more than 24 hours later',
    before: 'refused',
    now: 'refused: CODE_TOO_LATE',
  },
  async () => {
    const code = await codeAt(gateway, 'institution-1', venue, NOW);
    expect(await gateway.code('trainee-1', 'attendance.scan', { code, scannedAt: NOW }, { at: dayLater })).toBe(
      'CODE_TOO_LATE',
    );
  },
);
