/**
 * 待办 by the procedures themselves: for every state of every procedure a case that came there, and for everybody who could have to do with it
 * whether it waits for him or her, is in sight, or is refused. A state more is a row more.
 */
import type * as caseModule from '../../cloudfunctions/cases/case';
import type * as procedureModule from '../../cloudfunctions/cases/procedures';
import type { CaseDoc, SessionDoc } from '../../cloudfunctions/records';
import type { Procedure, TakenStep } from '../../cloudfunctions/mechanisms/procedure';
import { connect, type Database } from '../localcloud/builders/sdk';
import { DAY, END, publishCourse, startStage, type Course, type Stage } from './builders/course';
import { createInstitution, grantRole, register } from './support/people';

type Cases = Pick<typeof caseModule, 'rebuilt'>;
type Ways = Pick<typeof procedureModule, 'ways'>;

let stage: Stage;
let course: Course;
let db: Database;
let cases: Cases;
let procedures: { programme: string; procedure: Procedure }[];
const at = END + DAY;

/** As whom people stand towards a session of 示例培训机构1 in Hohhot: nothing where they have to do with others only. */
const people: Record<string, string | null> = {
  'institution-1': 'institution',
  'institution-2': null,
  // its own institution and its own window platform: who profits does not act for the other side
  'institution-3': 'institution',
  // its own institution, and a window platform elsewhere
  'institution-4': 'institution',
  // another institution and the session's window platform
  'window-3': 'window',
  'window-1': 'window',
  'window-2': null,
  'prefecture-1': 'prefecture',
  'platform-1': 'platform',
  'evaluator-1': 'evaluator',
  'bureau-1': 'bureau',
  'agency-1': null,
  'visitor-1': null,
};
/** Towards a draft of the library, or a question that concerns 示例发展改革委 and another agency. */
const readers: Record<string, string | null> = {
  'agency-1': 'agency',
  'agency-2': null,
  'platform-1': 'platform',
  'bureau-1': 'bureau',
  'institution-1': null,
  'evaluator-1': null,
  'visitor-1': null,
};
const inLibrary = { body: null, bodies: ['示例税务局', '示例发展改革委'], area: null };

beforeAll(async () => {
  stage = await startStage();
  const { gateway, institutionId } = stage;
  const own = { kind: 'institution', institutionId } as const;
  const other = { kind: 'institution', institutionId: await createInstitution(gateway, 2, '150200') } as const;
  const hohhot = { kind: 'region', regionId: '150100' } as const;
  await grantRole(gateway, 'institution-2', 'institution', other);
  await grantRole(gateway, 'institution-3', 'institution', own);
  await grantRole(gateway, 'institution-3', 'window', hohhot);
  await grantRole(gateway, 'institution-4', 'institution', own);
  await grantRole(gateway, 'institution-4', 'window', { kind: 'region', regionId: '150200' });
  await grantRole(gateway, 'window-3', 'institution', other);
  await grantRole(gateway, 'window-3', 'window', hohhot);
  await grantRole(gateway, 'prefecture-1', 'prefecture', hohhot);
  await grantRole(gateway, 'agency-1', 'agency', { kind: 'agency', agency: '示例发展改革委' });
  await grantRole(gateway, 'agency-2', 'agency', { kind: 'agency', agency: '示例统计局' });
  await register(gateway, 'visitor-1');
  course = await publishCourse(stage);
  ({ db } = connect(gateway.localcloud));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the SDK in it reads the environment when it is loaded
  cases = require('../../cloudfunctions/cases/case') as Cases;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  const { ways } = require('../../cloudfunctions/cases/procedures') as Ways;
  procedures = ways.flatMap(({ setting, procedures: all }) =>
    all.map((procedure) => ({ programme: setting.programme, procedure })),
  );
});
afterAll(() => stage.gateway.close());

/** The shortest way from the beginning to a state, as somebody else took it. */
function stepsTo({ initial, steps }: Procedure, wanted: string): TakenStep[] {
  const queue: { state: string; taken: TakenStep[] }[] = [{ state: initial, taken: [] }];
  const seen = new Set([initial]);
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    const { state, taken } = one;
    if (state === wanted) return taken;
    const onwards = steps
      .filter(({ from }) => from.includes(state))
      .flatMap(({ id, to, instead }) => [{ id, to }, ...(instead ? [{ id, to: instead.to }] : [])]);
    for (const { id, to } of onwards) {
      if (seen.has(to)) continue;
      seen.add(to);
      const step = {
        step: id,
        to,
        at: END + 1 + taken.length,
        by: 'nobody',
        as: 'somebody',
        values: {},
        reason: '',
        key: '',
        late: false,
      };
      queue.push({ state: to, taken: [...taken, step] });
    }
  }
  throw new Error(`no way to ${wanted}`);
}

/** A case that has come to the state; its record is a copy of the published session. */
async function caseIn(
  programme: string,
  procedure: Procedure,
  state: string,
  more: Partial<CaseDoc> = {},
): Promise<string> {
  const id = `of-${state}-${Object.keys(more).join('')}`;
  const { data } = await db.collection('sessions').doc(course.sessionId).get();
  const { _id: _, ...session } = data as unknown as SessionDoc;
  await db
    .collection('sessions')
    .doc(id)
    .set({ data: { ...session, title: `示例课程（${id}）` } });
  const matter = {
    programme,
    procedure: procedure.id,
    about: { kind: procedure.about, id },
    body: session.institutionId,
    area: session.regionId,
    startsAt: END,
    openedAt: END - DAY,
    opener: null,
    ...more,
  };
  const doc = cases.rebuilt({ ...matter, steps: stepsTo(procedure, state) }, at);
  const { _id, ...rest } = doc;
  await db.collection('cases').doc(_id).set({ data: rest });
  return _id;
}

const idsIn = async (
  persona: string,
  box: 'waiting' | 'watched' | 'done' | 'started',
  more: object = {},
): Promise<string[]> => {
  const found: string[] = [];
  for (;;) {
    const input = { box, limit: 100, offset: found.length, ...more };
    const { items, total } = await stage.gateway.call(persona, 'case.list', input, { at });
    found.push(...items.map(({ caseId }) => caseId));
    if (items.length === 0) {
      expect(found).toHaveLength(total);
      return found;
    }
  }
};

test('待办: in every state it waits for the party that has it and nobody else, in sight of those whom the state names', async () => {
  for (const { programme, procedure } of procedures) {
    const hall = procedure.about === 'session';
    for (const [state, rule] of Object.entries(procedure.states)) {
      const caseId = await caseIn(programme, procedure, state, hall ? {} : inLibrary);
      for (const [persona, stands] of Object.entries(hall ? people : readers)) {
        // agencies have no part in drafts, an audit of heads is the bureau's and the evaluator's alone, invitations the bureau's
        const apart =
          (procedure.about === 'policy-draft' && stands === 'agency') ||
          (procedure.id === 'head-audit' && stands !== 'bureau' && stands !== 'evaluator') ||
          (procedure.about === 'invitation' && stands !== 'bureau');
        const party = apart ? null : stands;
        const where = `${procedure.id}/${state} as ${persona}`;
        const waits = (await idsIn(persona, 'waiting')).includes(caseId);
        expect([where, waits]).toEqual([where, party !== null && rule.holder === party]);
        const watched = (await idsIn(persona, 'watched')).includes(caseId);
        expect([where, watched]).toEqual([
          where,
          party !== null && !rule.ends && (rule.sees?.includes(party) ?? false),
        ]);
        const code = await stage.gateway.code(persona, 'case.get', { caseId }, { at });
        expect([where, code]).toEqual([where, party === null ? 'FORBIDDEN' : 'OK']);
      }
    }
  }
});

test('待办: the figure counts what waits and what is overdue, whatever is asked for; the earliest due day first', async () => {
  const all = await stage.gateway.call('platform-1', 'case.list', { limit: 100 }, { at: at + 400 * DAY });
  expect(all.totals).toEqual({ waiting: all.items.length, overdue: all.items.filter(({ overdue }) => overdue).length });
  expect(all.totals.overdue).toBeGreaterThan(0);
  const late = await stage.gateway.call(
    'platform-1',
    'case.list',
    { overdueOnly: true, limit: 1 },
    { at: at + 400 * DAY },
  );
  expect(late).toMatchObject({ total: all.totals.overdue, totals: all.totals });
  const days = all.items.map(({ dueDay }) => dueDay ?? '9999');
  expect(days).toEqual([...days].sort());
});

test('case.get: the way, the next step and what is missing, with clause and where it is carried out', async () => {
  const { programme, procedure } = procedures[0] ?? { programme: '', procedure: {} as Procedure };
  const caseId = await caseIn(programme, procedure, 'with-window');
  const view = await stage.gateway.call('window-1', 'case.get', { caseId }, { at });
  expect(view).toMatchObject({
    subject: { kind: 'session', title: '示例课程（of-with-window-）', place: '示例培训机构1', day: '2026-03-10' },
    state: { id: 'with-window' },
    holder: { id: 'window' },
    steps: [
      { step: { id: 'forward' }, asksReason: false, missing: [], operation: 'material.forward' },
      { step: { id: 'send-back' }, asksReason: true, missing: [], operation: 'material.sendBack' },
    ],
  });
  expect(view.way.filter(({ here }) => here).map(({ state }) => state.id)).toEqual(['with-window']);
  expect(view.way[0]).toMatchObject({ at: END });
  // the same by what it is about
  const same = await stage.gateway.call('window-1', 'case.get', { kind: 'session', id: view.subject.id }, { at });
  expect(same).toEqual(view);
  // a session of its own: with the evaluator are audits of heads too, and an open one keeps the score
  const evaluator = await caseIn(programme, procedure, 'with-evaluator', { opener: null });
  const early = await stage.gateway.call('evaluator-1', 'case.get', { caseId: evaluator }, { at: END + 1000 });
  expect(early.steps).toMatchObject([
    { step: { id: 'score' }, page: 'evaluator/sheet', missing: [{ code: 'need', text: '签到名单尚未冻结' }] },
  ]);
});

test('case.get: who profits from it reads neither who scored nor why the score went back', async () => {
  const { programme, procedure } = procedures[0] ?? { programme: '', procedure: {} as Procedure };
  const caseId = await caseIn(programme, procedure, 'returned');
  const stepsOf = async (persona: string) =>
    (await stage.gateway.call(persona, 'case.get', { caseId }, { at })).history.map(({ step }) => step.id);
  expect(await stepsOf('bureau-1')).toContain('return-score');
  expect(await stepsOf('institution-1')).not.toContain('return-score');
  expect(await stepsOf('institution-1')).not.toContain('score');
});

test('who a state is new to finds the cases that were stored before: at once when the role is taken up, by the timer else', async () => {
  const { programme, procedure } = procedures[0] ?? { programme: '', procedure: {} as Procedure };
  const caseId = await caseIn(programme, procedure, 'with-window', { openedAt: END - 2 * DAY });
  // as it was stored before the procedure named who sees the state
  const unseen = () =>
    db
      .collection('cases')
      .doc(caseId)
      .update({ data: { watchers: [] } });
  const watchersOf = async () => (await db.collection('cases').doc(caseId).get()).data?.['watchers'];
  const before = await watchersOf();
  await unseen();
  expect(await idsIn('prefecture-1', 'watched')).not.toContain(caseId);
  await grantRole(stage.gateway, 'prefecture-3', 'prefecture', { kind: 'region', regionId: '150100' });
  expect(await watchersOf()).toEqual(before);
  for (const persona of ['prefecture-1', 'prefecture-3']) expect(await idsIn(persona, 'watched')).toContain(caseId);

  // a role elsewhere has nothing to do with it
  await unseen();
  await grantRole(stage.gateway, 'prefecture-4', 'prefecture', { kind: 'region', regionId: '150200' });
  expect(await watchersOf()).toEqual([]);
  await stage.gateway.moveClock(at);
  for (const run of [1, 2]) {
    await stage.gateway.runTimer('case', 'keep-cases');
    expect([run, await watchersOf()]).toEqual([run, before]);
  }
});

describe('case.act', () => {
  const overdue = at + 30 * DAY;
  const reason = '窗口服务平台逾期未移交';
  const takeOver = (caseId: string, persona = 'platform-1', more: object = {}, when = overdue) =>
    stage.gateway.answer(persona, 'case.act', { caseId, step: 'take-over', reason, ...more }, { at: when });
  const held = (programme: string, procedure: Procedure) =>
    caseIn(programme, procedure, 'with-window', { openedAt: END });

  test('takes the step once, however often and at once it is asked; 已办 shows it to who took it, 我发起的 to who opened', async () => {
    const { programme, procedure } = procedures[0] ?? { programme: '', procedure: {} as Procedure };
    const caseId = await held(programme, procedure);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => takeOver(caseId, 'platform-1', { requestKey: 'take-over-once' })),
    );
    answers.push(await takeOver(caseId, 'platform-1', { requestKey: 'take-over-once' }));
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, data: { state: { id: 'with-hub' } } });
    const { history } = await stage.gateway.call('bureau-1', 'case.get', { caseId }, { at: overdue });
    expect(history.filter(({ step }) => step.id === 'take-over')).toMatchObject([{ reason, to: { id: 'with-hub' } }]);
    expect(await idsIn('platform-1', 'done')).toContain(caseId);
    expect(await idsIn('window-1', 'done')).not.toContain(caseId);
    const { data } = await db.collection('cases').doc(caseId).get();
    const actor = (data as unknown as CaseDoc).actors.at(-1) ?? '';
    const opened = await caseIn(programme, procedure, 'collecting', { opener: actor });
    expect(await idsIn('platform-1', 'started')).toContain(opened);
    expect(await idsIn('bureau-1', 'started')).not.toContain(opened);
  });

  test('what is missing, who may not, and a step that another operation carries out', async () => {
    const { programme, procedure } = procedures[0] ?? { programme: '', procedure: {} as Procedure };
    const caseId = await held(programme, procedure);
    expect(await takeOver(caseId, 'platform-1', {}, at)).toMatchObject({ ok: false, error: { code: 'STEP_WAITS' } });
    expect(await takeOver(caseId, 'evaluator-1')).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await takeOver(caseId, 'window-2')).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await takeOver(caseId, 'platform-1', { reason: undefined })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'reason' }] } },
    });
    expect(await takeOver(caseId, 'window-1', { step: 'forward' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'step' }] } },
    });
    expect(await takeOver('none')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});
