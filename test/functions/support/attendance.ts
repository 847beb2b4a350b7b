/** What trainees do at a venue, through the operations that they have. */
import type { Input, Output } from '../../../cloudfunctions/contract';
import type { TestGateway } from './gateway';

/** Strokes that look like a name: a plain N, moved a little by `number` so that each is another's. */
export const strokesOf = (number = 0): Input<'attendance.sign'>['strokes'] => [
  [100 + (number % 50), 900, 100, 500, 100, 100, 300, 500, 500, 900, 500, 500, 500, 100, 600, 100],
];

/** The text on the screen of a venue at a moment. */
export async function codeAt(
  gateway: TestGateway,
  staff: string,
  venue: { sessionId: string; venueId: string },
  at: number,
): Promise<string> {
  const { codes } = await gateway.call(staff, 'attendance.showCode', venue, { at });
  const shown = codes.find(({ validFrom, validUntil }) => validFrom <= at && at < validUntil);
  if (!shown) throw new Error(`no code at ${new Date(at).toISOString()}`);
  return shown.text;
}

/** Scans and signs at one moment. */
export async function attend(
  gateway: TestGateway,
  persona: string,
  code: string,
  sessionId: string,
  at: number,
): Promise<Output<'attendance.sign'>> {
  await gateway.call(persona, 'attendance.scan', { code, scannedAt: at }, { at });
  return gateway.call(persona, 'attendance.sign', { sessionId, strokes: strokesOf(at) }, { at });
}

/** A photographed page of a paper register, stored as the screens store the files of forms. */
export async function registerPage(
  gateway: TestGateway,
  persona: string,
  number = 0,
): Promise<{ fileId: string; name: string }> {
  const key = number.toString(16).padStart(32, '0');
  const bytes = Buffer.from(`ffd8ffe0${number.toString(16).padStart(8, '0')}`, 'hex');
  return { fileId: await gateway.upload(persona, `forms/${key}.jpg`, bytes), name: '签到册第 1 页.jpg' };
}
