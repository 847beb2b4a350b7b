/**
 * Sequences of everything that is done with a session, made with a fixed seed, against the real functions: a small model knows who can have been there at most
 * and what must not move.
 */
import fc from 'fast-check';
import {
  attend,
  DAY,
  HOUR,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Stage,
} from './builders/course';
import { codeAt, registerPage, strokesOf } from './support/attendance';
import { planOf } from './support/sessions';

const MINUTE = 60_000;
const PEOPLE = 3;
const RUNS = 10;
let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
  await registerTrainees(stage, PEOPLE + 1);
});
afterAll(() => stage.gateway.close());

const person = fc.integer({ min: 1, max: PEOPLE });
const step = <N extends string>(...names: N[]) => fc.tuple(fc.constantFrom(...names), person);
const sequence = fc.record({
  before: fc.array(step('register', 'unregister', 'change'), { maxLength: 6 }),
  doors: fc.array(step('scan', 'sign', 'staff', 'undo', 'move'), { maxLength: 7 }),
  running: fc.array(step('scan', 'sign', 'staff', 'undo'), { maxLength: 8 }),
  after: fc.array(step('late', 'sign', 'confirm', 'refuse', 'decide', 'staff', 'deny'), { maxLength: 8 }),
  frozen: fc.array(step('strike', 'unstrike', 'scan', 'undo', 'deny', 'sign'), { maxLength: 8 }),
});
type Step =
  | 'register'
  | 'unregister'
  | 'change'
  | 'scan'
  | 'sign'
  | 'staff'
  | 'undo'
  | 'move'
  | 'late'
  | 'confirm'
  | 'refuse'
  | 'decide'
  | 'deny'
  | 'strike'
  | 'unstrike';

/** Who can have been there at most: what they gave of the day on which it took place. */
class Model {
  readonly scanned = new Set<number>();
  readonly signed = new Set<number>();
  readonly entered = new Map<number, string>();
  readonly confirmed = new Set<number>();
  moved(): void {
    for (const all of [this.scanned, this.signed, this.confirmed]) all.clear();
    this.entered.clear();
  }
  mostHeads(): number {
    const people = Array.from({ length: PEOPLE }, (_, index) => index + 1);
    return people.filter((one) => this.confirmed.has(one) || (this.scanned.has(one) && this.signed.has(one))).length;
  }
}

class Run {
  readonly model = new Model();
  now = 0;
  late = '';
  page!: { fileId: string; name: string };
  readonly ids = new Map<number, string>();
  constructor(readonly course: Course) {}
  private code(persona: string, operation: Parameters<Stage['gateway']['code']>[1], input: object): Promise<string> {
    return stage.gateway.code(persona, operation, { sessionId: this.course.sessionId, ...input }, { at: this.now });
  }
  async counts() {
    const { sessionId } = this.course;
    return (await stage.gateway.call('evaluator-1', 'evaluation.getSheet', { sessionId }, { at: this.now })).counts;
  }
  async do(name: Step, one: number): Promise<string> {
    const { model, course } = this;
    const { sessionId, venueId } = course;
    const trainee = `trainee-${String(one)}`;
    const reason = '示例：核对后的理由';
    const personIds = [this.ids.get(one) ?? 'nobody'];
    const ok = async (result: Promise<string>, then: () => void): Promise<string> => {
      const code = await result;
      if (code === 'OK') then();
      return code;
    };
    switch (name) {
      case 'register':
        return this.code(trainee, 'registration.create', { venueId });
      case 'unregister':
        return this.code(trainee, 'registration.cancel', {});
      case 'change':
        return this.code('bureau-1', 'session.change', { plan: { title: `示例改名${String(one)}` }, reason });
      case 'move': {
        const plan = { startAt: course.startAt + DAY, endAt: course.endAt + DAY };
        return ok(this.code('bureau-1', 'session.change', { plan, reason }), () => {
          course.startAt += DAY;
          course.endAt += DAY;
          this.now = course.startAt - 30 * MINUTE;
          model.moved();
        });
      }
      case 'scan': {
        const code = await codeAt(
          stage.gateway,
          'platform-1',
          { sessionId, venueId },
          Math.min(this.now, course.endAt),
        ).catch(() => this.late);
        return ok(this.code(trainee, 'attendance.scan', { code }), () => model.scanned.add(one));
      }
      case 'late':
        return ok(
          this.code(trainee, 'attendance.scan', { code: this.late, scannedAt: course.startAt + 5 * MINUTE }),
          () => model.scanned.add(one),
        );
      case 'sign':
        return ok(this.code(trainee, 'attendance.sign', { strokes: strokesOf(one) }), () => model.signed.add(one));
      case 'staff': {
        const answer = await stage.gateway.answer(
          'institution-1',
          'attendance.signInByStaff',
          {
            sessionId,
            venueId,
            person: {
              name: `示例到场${String(one)}`,
              enterprise: '示例企业',
              phone: `1990077000${String(one)}`,
              kind: 'sme-finance',
            },
            kind: 'paper-register',
            reason: '示例：没有智能手机，已在纸质签到册签名',
            page: this.page,
          },
          { at: this.now },
        );
        if (answer.ok) model.entered.set(one, answer.data.entryId);
        return answer.ok ? 'OK' : answer.error.code;
      }
      case 'undo':
        return ok(
          this.code('institution-1', 'attendance.undoStaffSignIn', { entryId: model.entered.get(one) ?? 'none' }),
          () => {
            model.entered.delete(one);
            model.confirmed.delete(one);
          },
        );
      case 'confirm':
      case 'refuse': {
        const entryIds = [model.entered.get(one) ?? 'none'];
        const decision = name === 'confirm' ? { outcome: 'confirmed', how: 'page' } : { outcome: 'refused', reason };
        const { results } = await stage.gateway.call(
          'window-1',
          'attendance.decideStaffEntries',
          { sessionId, entryIds, decision } as never,
          { at: this.now },
        );
        const [result] = results;
        if (result?.state === 'confirmed') model.confirmed.add(one);
        else if (result?.state) model.confirmed.delete(one);
        return result?.error?.code ?? 'OK';
      }
      case 'decide':
        return this.code('window-1', 'attendance.decideLateScans', {
          personIds,
          decision: { outcome: 'confirmed', how: 'venue' },
        });
      case 'deny':
        return this.code(trainee, 'attendance.contradict', { entryId: model.entered.get(one) ?? 'none' });
      case 'strike':
      case 'unstrike':
        return this.code('evaluator-1', `evaluation.${name}`, { personIds, reason });
    }
  }
}

let days = 0;

test('R-ATTEND 2, 3, 7, 8, R-FOLLOWUP 2: no sequence counts heads without evidence of that day, and nothing but less comes after the freeze', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(sequence, async (made) => {
      days += 3;
      const start = planOf(stage.institutionId).startAt + days * DAY;
      const venues = planOf(stage.institutionId).venues.map((venue) => ({ ...venue, capacity: 2 }));
      const course = await publishCourse(stage, { startAt: start, title: `示例序列${String(days)}`, venues });
      const run = new Run(course);
      const { model } = run;
      const { sessionId, venueId } = course;
      run.page = await registerPage(stage.gateway, 'institution-1', days);
      const play = async (
        steps: readonly (readonly [Step, number])[],
        check?: (name: Step, code: string, one: number) => Promise<void>,
      ) => {
        for (const [name, one] of steps) {
          run.now += MINUTE;
          const code = await run.do(name, one);
          expect(code).not.toBe('INTERNAL');
          seen.set(
            `${name} ${code === 'OK' ? 'OK' : 'refused'}`,
            (seen.get(`${name} ${code === 'OK' ? 'OK' : 'refused'}`) ?? 0) + 1,
          );
          await check?.(name, code, one);
        }
      };
      run.now = course.startAt - 2 * DAY;
      await play(made.before);
      const { session } = await stage.gateway.call('visitor-1', 'session.get', { sessionId }, { at: run.now });
      expect(session.venues[0]?.registered).toBeLessThanOrEqual(2);
      run.now = course.startAt - 30 * MINUTE;
      await play(made.doors);
      run.late = await codeAt(stage.gateway, 'platform-1', { sessionId, venueId }, course.startAt + 5 * MINUTE);
      // one who is there whatever happens, so that there is a list to freeze
      await attend(stage, { ...course }, [`trainee-${String(PEOPLE + 1)}`]);
      run.now = course.startAt + 10 * MINUTE;
      await play(made.running);
      run.now = course.endAt + HOUR;
      await play(made.after);
      const always = 1;
      const before = await run.counts();
      expect(before.actual).toBeLessThanOrEqual(model.mostHeads() + always);
      expect(before.eligible).toBeLessThanOrEqual(before.actual);
      expect(before.actual).toBeLessThanOrEqual(before.signed);
      run.now = course.endAt + 2 * DAY;
      const input = { sessionIds: [sessionId], contribution: 'ab'.repeat(32) };
      await stage.gateway.call('evaluator-1', 'followup.commit', input, { at: run.now });
      const draw = () => stage.gateway.call('visitor-1', 'followup.getDraw', { sessionId }, { at: run.now });
      const frozen = await draw();
      const { people } = await stage.gateway.call(
        'evaluator-1',
        'evaluation.listPeople',
        { sessionId, limit: 100 },
        { at: run.now },
      );
      for (const [index, { personId }] of people.slice(0, PEOPLE).entries()) run.ids.set(index + 1, personId);
      let last = await run.counts();
      const first = last;
      const scannedBefore = new Set(model.scanned);
      await play(made.frozen, async (name, code, one) => {
        const next = await run.counts();
        for (const what of ['signed', 'scanned', 'actual', 'eligible', 'feedback'] as const) {
          // taken back it is what it was before, never more
          if (name === 'unstrike') expect(next[what]).toBeLessThanOrEqual(first[what]);
          else expect(next[what]).toBeLessThanOrEqual(last[what]);
        }
        // a scan of before sent once more is answered as it was, and adds nothing
        if (name === 'undo' || (name === 'scan' && !scannedBefore.has(one))) expect(code).not.toBe('OK');
        last = next;
      });
      const { rosterHash, rosterSize } = await draw();
      expect({ rosterHash, rosterSize }).toEqual({ rosterHash: frozen.rosterHash, rosterSize: frozen.rosterSize });
    }),
    { numRuns: RUNS, seed: 20261130, endOnFailure: true },
  );
  // the sequences get somewhere
  for (const what of ['register OK', 'scan OK', 'sign OK', 'staff OK', 'move OK', 'strike OK'])
    expect([what, (seen.get(what) ?? 0) > 0]).toEqual([what, true]);
});
