/** The score of a session worked out from what was sent, by the document's words alone and without the program's rules. */
import type { FinishedCall } from '../../../demo/client';

interface Sent {
  sessionId?: string;
  kind?: string;
  photoKind?: string;
  minutes?: number;
  outcome?: string;
  tookPart?: boolean;
  rating?: number;
  judgement?: { screenshotHeads: number; completeness: number; slidesAccepted: boolean };
  person?: { phone: string; kind: string };
}

/** 附件2 三（一）: network-video 300 → 25, 400 → 35, 500 → 45; else 50 → 15, 80 → 25, 100 → 35, 120 → 45. */
const KNOTS = {
  network: [
    [300, 25],
    [400, 35],
    [500, 45],
  ],
  other: [
    [50, 15],
    [80, 25],
    [100, 35],
    [120, 45],
  ],
} as const;

function points(knots: readonly (readonly [number, number])[], heads: number): number {
  const [first, last] = [knots[0], knots.at(-1)];
  if (!first || !last) throw new Error('no table');
  if (heads >= last[0]) return last[1];
  if (heads < first[0]) return (first[1] * heads) / first[0];
  const at = knots.findLastIndex(([from]) => heads >= from);
  const [from, low] = knots[at] ?? first;
  const [to, high] = knots[at + 1] ?? last;
  return low + ((high - low) * (heads - from)) / (to - from);
}

export function scoreByHand(
  sent: readonly FinishedCall[],
  sessionId: string,
  session: { mode: string; classHours: number; minimum: number },
) {
  const inputsOf = (operation: string): { persona: string; input: Sent }[] =>
    sent
      .filter((call) => call.operation === operation && (call.input as Sent).sessionId === sessionId)
      .map(({ persona, input }) => ({ persona, input: input as Sent }));
  const peopleOf = (operation: string): Set<string> => new Set(inputsOf(operation).map(({ persona }) => persona));

  const kinds = new Map(
    sent
      .filter(({ operation }) => operation === 'identity.saveProfile')
      .map(({ persona, input }) => [persona, (input as Sent).kind]),
  );
  const scanned = new Set(
    sent
      .filter(({ operation, answer }) => operation === 'attendance.scan' && (answer as Sent).sessionId === sessionId)
      .map(({ persona }) => persona),
  );
  const signed = peopleOf('attendance.sign');
  const guests = new Map(
    inputsOf('attendance.signInByStaff').map(({ input: { person } }) => [person?.phone, person?.kind]),
  );
  const actual = [...signed].filter((persona) => scanned.has(persona));
  const heads = {
    signed: signed.size + guests.size,
    scanned: scanned.size,
    screenshot: inputsOf('evaluation.scoreSession')[0]?.input.judgement?.screenshotHeads ?? 0,
    actual: actual.length + guests.size,
    // nobody is struck in the demonstration
    attended: actual.length + guests.size,
    eligible:
      actual.filter((persona) => kinds.get(persona) !== 'other').length +
      [...guests.values()].filter((kind) => kind !== 'other').length,
  };
  const answers = peopleOf('feedback.submit').size;

  const knots = session.mode === 'network-video' ? KNOTS.network : KNOTS.other;
  const share = (n: number): number => (heads.actual < session.minimum ? 0 : points(knots, n) / 45);
  const attendance = 20 * share(heads.signed) + 20 * share(heads.scanned) + 5 * share(heads.screenshot);
  const feedback = 20 * Math.min(1, answers / heads.actual);
  const judged = inputsOf('evaluation.scoreSession')[0]?.input.judgement;
  const courseware = (judged?.slidesAccepted ? 4 : 0) + (judged?.completeness ?? 0);
  const photos = new Map(
    sent
      .filter(({ operation, input }) => operation === 'material.attach' && (input as Sent).sessionId === sessionId)
      .map(({ input, answer }) => [(answer as { materialId: string }).materialId, (input as Sent).photoKind]),
  );
  const angles = [...photos.values()].filter((angle) => angle !== undefined);
  const pictures = Math.min(10, angles.length, 2.5 * new Set(angles).size);
  const minutes = inputsOf('material.saveRecording')[0]?.input.minutes ?? 0;
  const recording = 10 * Math.min(1, minutes / (session.classHours * 45));
  const reached = new Map(
    inputsOf('followup.recordCall')
      .filter(({ input }) => input.outcome === 'reached')
      .map(({ input }) => [(input as { callId?: string }).callId, input]),
  );
  const asked = [...reached.values()];
  const tookPart = (100 * asked.filter((call) => call.tookPart).length) / asked.length;
  const rating = asked.reduce((sum, call) => sum + (call.rating ?? 0), 0) / asked.length;
  const counted = (value: number): number => (value < 60 ? 0 : value);
  const followup = (5 * (counted(tookPart) + counted(rating))) / 200;
  return {
    heads,
    answers,
    called: asked.length,
    total: attendance + feedback + courseware + pictures + recording + followup,
  };
}
