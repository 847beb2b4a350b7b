/**
 * A function that ends after its handler has done what was asked for and before its answer is kept: for every operation that takes a request key, a real
 * call with that very moment made, and the same request once more. The second one does not do anything again, in no collection, and is answered.
 */
import { operations, type OperationName, type Output } from '../../cloudfunctions/contract';
import { KEYED_OPERATIONS } from '../../cloudfunctions/contract/lists';
import { collections } from '../../cloudfunctions/records/collections';
import { connect } from '../localcloud/builders/sdk';
import {
  attach,
  attend,
  DAY,
  END,
  followUp,
  handIn,
  HOUR,
  jpeg,
  judged,
  publishCourse,
  registerTrainees,
  START,
  startStage,
  type Course,
  type Stage,
} from './builders/course';
import { exampleItem, examplePolicy } from './builders/example-policy';
import { codeAt, strokesOf } from './support/attendance';
import type { TestGateway } from './support/gateway';
import { createInstitution, profileOf, register } from './support/people';
import { planOf } from './support/sessions';

const MINUTE = 60_000;
/** An operation is tried so often at most: the walk calls some of them dozens of times. */
const TIMES = 3;
/** What keeps count of calls, and of requests. */
const BESIDE = new Set(['requests', 'turns']);

interface Trial {
  operation: string;
  first: unknown;
  second: unknown;
  /** `<collection>/<id>` of what differs after the second one. */
  changed: string[];
}

const trials = new Map<string, Trial[]>();

type Store = Map<string, string>;
let db: ReturnType<typeof connect>['db'];

async function stored(): Promise<Store> {
  const all: Store = new Map();
  const names = Object.keys(collections).filter((name) => !BESIDE.has(name));
  const found = await Promise.all(
    names.map(async (name) => [name, (await db.collection(name).limit(1000).get()).data] as const),
  );
  for (const [name, docs] of found)
    for (const doc of docs) all.set(`${name}/${String(doc['_id'])}`, JSON.stringify(doc));
  return all;
}

/** The same gateway, in which every keyed request loses its answer and is sent again a little later. */
function losing(gateway: TestGateway): TestGateway {
  let number = 0;
  const lose = async (operation: string): Promise<void> => {
    const { data } = await db.collection('requests').limit(1000).get();
    for (const { _id } of data.filter((one) => one['operation'] === operation))
      await db
        .collection('requests')
        .doc(String(_id))
        .update({ data: { answer: null } });
  };
  const call: TestGateway['call'] = async (persona, operation, input, options) => {
    const tried = trials.get(operation) ?? [];
    if (!(KEYED_OPERATIONS as readonly string[]).includes(operation) || tried.length >= TIMES)
      return gateway.call(persona, operation, input, options);
    number += 1;
    const keyed = {
      requestKey: `crash-${String(number).padStart(6, '0')}`,
      ...(input as object),
    } as unknown as typeof input;
    const first = await gateway.call(persona, operation, keyed, options);
    const before = await stored();
    await lose(operation);
    const later = { at: (options?.at ?? Date.now()) + 2 * MINUTE };
    const second = await gateway.answer(persona, operation, keyed, later);
    const after = await stored();
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
    trials.set(operation, [...tried, { operation, first, second: second.ok ? second.data : second.error, changed }]);
    return first;
  };
  return { ...gateway, call };
}

let stage: Stage;
const reason = '测试用的理由';
const of = ({ sessionId }: Course) => ({ sessionId });

beforeAll(async () => {
  const bare = await startStage();
  db = connect(bare.gateway.localcloud).db;
  stage = { ...bare, gateway: losing(bare.gateway) };
  await offices();
  await library();
  await hall();
});
afterAll(() => stage.gateway.close());

async function offices(): Promise<void> {
  const { gateway } = stage;
  // whom the stage made to approve its evaluator
  const second = 'officer-2';
  const invited = async (role: 'evaluator' | 'window') =>
    gateway.call('bureau-1', 'identity.createInvitation', {
      role,
      scope: role === 'window' ? { kind: 'region', regionId: '150300' } : { kind: 'all' },
    });
  const { invitationId } = await invited('evaluator');
  await gateway.call(second, 'identity.approveInvitation', { invitationId });
  await gateway.call(second, 'identity.withdrawInvitation', { invitationId, reason });
  await register(gateway, 'window-9');
  const { code } = await invited('window');
  await gateway.call('window-9', 'identity.redeemInvitation', { code });
  const { userId, grants } = await gateway.call('window-9', 'identity.me', {});
  await gateway.call('bureau-1', 'identity.revokeRole', { userId, grantId: grants[0]?.grantId ?? '', reason });
  await createInstitution(gateway, 2, '150200');
  const year = { year: 2027, notice: '示例国办发明电〔2026〕1号' };
  const text = [
    '一、元旦：2026年12月31日至2027年1月3日放假调休，共4天。2026年12月27日（周日）上班。',
    '二、春节：2月5日至12日放假调休，共8天。1月31日（周日）、2月14日（周日）上班。',
    '三、清明节：4月3日至5日放假。',
    '四、劳动节：5月1日至5日放假调休，共5天。4月25日（周日）、5月8日（周六）上班。',
    '五、端午节：6月9日放假。',
    '六、中秋节：9月15日放假。',
    '七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。',
  ].join('\n');
  const at = Date.parse('2026-11-20T04:00:00Z');
  const { look } = await gateway.call('bureau-1', 'programme.previewHolidays', { ...year, text }, { at });
  await gateway.call('bureau-1', 'programme.publishHolidays', { ...year, text, look }, { at });
}

async function library(): Promise<void> {
  const { gateway } = stage;
  const at = Date.parse('2026-03-04T02:00:00Z');
  const policy = examplePolicy([exampleItem('item-1', { size: ['small'] }, { leadAgency: '示例市财政局' })], {
    slug: 'crash-one',
    title: '示例政策一',
  });
  const { policyId } = await gateway.call('platform-1', 'policy.publish', policy, { at });
  await gateway.call('platform-1', 'policy.setReviewDay', { policyId, reviewDay: '2027-03-01' }, { at });
  await gateway.call('platform-1', 'policy.repeal', { policyId, day: '2026-03-01', reason }, { at });
  await gateway.call('platform-1', 'policy.withdrawRepeal', { policyId, reason }, { at });
  const note = {
    policyId,
    form: 'text' as const,
    title: '示例解读',
    body: '示例正文',
    author: '示例局',
    day: '2026-03-01',
  };
  const { interpretation } = await gateway.call('platform-1', 'policy.saveInterpretation', note, { at });
  const { interpretationId } = interpretation;
  await gateway.call(
    'platform-1',
    'policy.saveInterpretation',
    { ...note, interpretationId, title: '示例解读改' },
    { at },
  );
  await gateway.call('platform-1', 'policy.removeInterpretation', { interpretationId }, { at });
  await gateway.call('platform-1', 'policy.saveSynonym', { words: ['贴息', '补息'] }, { at });
  const { draftId: revised } = await gateway.call('platform-1', 'policy.revise', { policyId }, { at });
  await gateway.call('platform-1', 'policy.discardDraft', { draftId: revised }, { at });
  const text =
    '示例县用电补贴办法\n第一条 本办法适用于示例县小微企业。\n第二条 按用电量每度补贴一角。\n示例县人民政府\n2026年1月5日';
  const { draftId } = await gateway.call('platform-1', 'policy.import', { fileName: '用电补贴.txt', text }, { at });
  const opened = await gateway.call('platform-1', 'policy.getDraft', { draftId }, { at });
  const proposal = { ...opened.draft.proposal, items: [] };
  const { draft } = await gateway.call(
    'platform-1',
    'policy.saveDraft',
    { draftId, revision: opened.draft.revision, proposal },
    { at },
  );
  const { draft: reviewed } = await gateway.call(
    'platform-1',
    'policy.reviewDraft',
    { draftId, revision: draft.revision },
    { at },
  );
  await gateway.call('platform-1', 'policy.publishDraft', { draftId, revision: reviewed.revision }, { at });
  await register(gateway, 'asker-1');
  const ask = { policyId, text: '请问贷款贴息怎么申请？' };
  const { question } = await gateway.call('asker-1', 'question.ask', { ...ask, requestKey: 'crash-question' }, { at });
  const said = { questionId: question.questionId, text: '请到窗口办理。', by: '示例市财政局', public: true };
  await gateway.call('platform-1', 'question.answer', said, { at });
  await gateway.call('platform-1', 'handbook.make', { year: 2026, requestKey: 'crash-handbook' }, { at });
}

/** Two in the sample; so many of them say that they were there. */
async function called(course: Course, yes: number, at: number, purpose: 'sample' | 'audit' = 'sample'): Promise<void> {
  const { gateway } = stage;
  const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', of(course), { at });
  const list = calls.filter((call) => call.purpose === purpose);
  for (const [index, { callId }] of list.entries()) {
    const input = { ...of(course), callId };
    const tookPart = index < yes;
    const outcome = { outcome: 'reached' as const, tookPart, rating: tookPart ? 90 : null, charged: false };
    const then = at + (index + 1) * 5 * MINUTE;
    await gateway.call('evaluator-1', 'followup.revealPhone', input, { at: then });
    await gateway.call('evaluator-1', 'followup.recordCall', { ...input, ...outcome }, { at: then + MINUTE });
  }
}

async function hall(): Promise<void> {
  const { gateway } = stage;
  const people = await registerTrainees(stage, 21);
  const course = await publishCourse(stage);
  const { sessionId, venueId } = course;
  const changed = { sessionId, plan: { title: '示例课程改' }, reason };
  await gateway.call('bureau-1', 'session.change', changed, { at: START - DAY });
  const gone = await publishCourse(stage, { title: '取消的课程', startAt: START + 40 * DAY });
  await gateway.call('bureau-1', 'session.cancel', { ...of(gone), reason }, { at: START });
  const { sessionId: draft } = await gateway.call(
    'bureau-1',
    'session.saveDraft',
    { plan: planOf(stage.institutionId, { startAt: START + 60 * DAY, endAt: START + 60 * DAY + 3 * HOUR }) },
    { at: START },
  );
  const again = planOf(stage.institutionId, { startAt: START + 61 * DAY, endAt: START + 61 * DAY + 3 * HOUR });
  await gateway.call('bureau-1', 'session.saveDraft', { sessionId: draft, plan: again }, { at: START });

  await gateway.call('bureau-1', 'session.publish', { sessionIds: [draft] }, { at: START });

  await attend(stage, course, people.slice(0, 20));
  const entry = (n: number) => ({
    ...{ sessionId, venueId, kind: 'no-phone' as const, reason: '没有带手机', hand: strokesOf(n) },
    person: { name: `示例来宾${n}`, enterprise: '示例企业', phone: `1990009000${n}`, kind: 'sme-manager' },
  });
  const at = START + HOUR;
  const { entryId } = await gateway.call('institution-1', 'attendance.signInByStaff', entry(1), { at });
  await gateway.call('institution-1', 'attendance.undoStaffSignIn', { sessionId, entryId }, { at: at + MINUTE });
  const { entryId: kept } = await gateway.call('institution-1', 'attendance.signInByStaff', entry(2), { at });
  const confirmed = { outcome: 'confirmed' as const, how: 'venue' as const };
  await gateway.call(
    'window-1',
    'attendance.decideStaffEntries',
    { sessionId, entryIds: [kept], decision: confirmed },
    { at: at + MINUTE },
  );
  const code = await codeAt(gateway, 'institution-1', { sessionId, venueId }, START + 5 * MINUTE);
  await gateway.call('trainee-21', 'attendance.scan', { code, scannedAt: START + 5 * MINUTE }, { at: at + MINUTE });
  await gateway.call('trainee-21', 'attendance.sign', { sessionId, strokes: strokesOf() }, { at: at + 2 * MINUTE });
  const review = await gateway.call('window-1', 'attendance.review', { sessionId }, { at: at + HOUR });
  const personIds = review.lateScans.map(({ personId }) => personId);
  await gateway.call(
    'window-1',
    'attendance.decideLateScans',
    { sessionId, personIds, decision: confirmed },
    { at: at + HOUR },
  );
  await gateway.call(
    'trainee-1',
    'message.recordConsent',
    { accepted: ['registered'], requestKey: 'crash-consent' },
    { at },
  );

  const photos = await handIn(stage, course, ['room']);
  const frozen = END + 2 * DAY;
  await followUp(stage, course, 90);
  const scored = { sessionId, judgement: judged(photos, { screenshotHeads: 20 }) };
  const score = END + 4 * DAY;
  const { record } = await gateway.call('evaluator-1', 'evaluation.scoreSession', scored, { at: score });
  await gateway.call(
    'bureau-1',
    'evaluation.sendBack',
    { sessionId, scoreId: record.scoreId, reason },
    { at: score + HOUR },
  );
  const listed = await gateway.call('evaluator-1', 'evaluation.listPeople', { sessionId }, { at: score + HOUR });
  const struck = { sessionId, personIds: [listed.people[0]?.personId ?? ''], reason };
  await gateway.call('evaluator-1', 'evaluation.strike', struck, { at: score + HOUR });
  await gateway.call('evaluator-1', 'evaluation.unstrike', struck, { at: score + HOUR });
  const anew: Output<'evaluation.scoreSession'> = await gateway.call('evaluator-1', 'evaluation.scoreSession', scored, {
    at: score + 2 * HOUR,
  });
  const seen = anew.record.remarks.map(({ key }) => key);
  await gateway.call(
    'bureau-1',
    'evaluation.confirm',
    { sessionId, scoreId: anew.record.scoreId, seen },
    { at: score + 3 * HOUR },
  );
  const { objectionId } = await gateway.call(
    'institution-1',
    'evaluation.object',
    { sessionId, reason },
    { at: score + 4 * HOUR },
  );
  const answer = { sessionId, objectionId, judgement: null, answer: '示例：维持原分' };
  await gateway.call('evaluator-1', 'evaluation.review', answer, { at: score + 5 * HOUR });
  const correction = { sessionId, judgement: judged(photos, { screenshotHeads: 19 }), reason };
  const { record: corrected } = await gateway.call('evaluator-1', 'evaluation.correct', correction, {
    at: score + 6 * HOUR,
  });
  const read = corrected.remarks.map(({ key }) => key);
  await gateway.call(
    'bureau-1',
    'evaluation.confirm',
    { sessionId, scoreId: corrected.scoreId, seen: read },
    { at: score + 7 * HOUR },
  );

  const other = await publishCourse(stage, { title: '核查的课程', startAt: START + DAY });
  await attend(stage, other, people);
  const late = other.endAt + 2 * DAY;
  for (const [persona, bits] of [
    ['evaluator-1', 'ab'],
    ['bureau-1', 'cd'],
  ] as const)
    await gateway.call(
      persona,
      'followup.commit',
      { sessionIds: [other.sessionId], contribution: bits.repeat(32) },
      { at: late },
    );
  await gateway.call('evaluator-1', 'followup.draw', of(other), { at: late });
  const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', of(other), { at: late });
  const undone = { ...of(other), callId: calls[0]?.callId ?? '' };
  await gateway.call('evaluator-1', 'followup.revealPhone', undone, { at: late });
  await gateway.call('evaluator-1', 'followup.recordCall', { ...undone, outcome: 'no-answer' }, { at: late + MINUTE });
  const shown = await gateway.call('evaluator-1', 'followup.listCalls', of(other), { at: late + 2 * MINUTE });
  const attemptAt = shown.calls.find(({ callId }) => callId === undone.callId)?.undo?.attemptAt ?? 0;
  await gateway.call('evaluator-1', 'followup.undoCall', { ...undone, attemptAt }, { at: late + 3 * MINUTE });
  await called(other, 2, late + HOUR);
  await gateway.call(
    'bureau-1',
    'followup.openAudit',
    { ...of(other), scope: 'double', reason },
    { at: late + 3 * HOUR },
  );
  for (const persona of ['bureau-1', 'evaluator-1'])
    await gateway.call(
      persona,
      'followup.contributeToAudit',
      { ...of(other), contribution: 'ef'.repeat(32) },
      { at: late + 4 * HOUR },
    );
  await called(other, 4, late + 5 * HOUR, 'audit');
  await gateway.call('evaluator-1', 'followup.concludeAudit', of(other), { at: late + 8 * HOUR });

  const back = await publishCourse(stage, { title: '退回的课程', startAt: START + 2 * DAY });
  const submit = (when: number) =>
    gateway.call('institution-1', 'material.submit', { ...of(back), despiteMissing: true }, { at: when });
  await attach(stage, back, { kind: 'photo', photoKind: 'room', bytes: jpeg(900) });
  await submit(back.endAt + DAY);
  await gateway.call('window-1', 'material.sendBack', { ...of(back), reason }, { at: back.endAt + DAY + HOUR });
  await submit(back.endAt + DAY + 2 * HOUR);
  const reopened = await publishCourse(stage, { title: '重开的课程', startAt: START + 3 * DAY });
  const open = { ...of(reopened), untilDay: '2026-03-31', reason };
  await gateway.call('bureau-1', 'material.reopen', open, { at: Date.parse('2026-03-26T02:00:00Z') });
  const taken = await gateway.call(
    'platform-1',
    'case.list',
    { box: 'watched', limit: 100 },
    { at: frozen + 30 * DAY },
  );
  const { caseId = '' } = taken.items.find(({ subject }) => subject.id === back.sessionId) ?? {};
  await gateway.call('platform-1', 'case.act', { caseId, step: 'take-over', reason }, { at: frozen + 30 * DAY });

  const june = Date.parse('2026-06-01T01:00:00Z');
  const settings = {
    year: 2026,
    gradeBasis: 'institution-year' as const,
    failedSessionPays: true,
    reviewFeeBasisPoints: 400,
  };
  await gateway.call('bureau-1', 'subsidy.setSettings', settings, { at: june });
  const startAt = START + 30 * DAY;
  const tour = await publishCourse(stage, { mode: 'study-tour', title: '示例调研', startAt, endAt: startAt + 5 * DAY });
  const cost = { ...of(tour), persons: 20, days: 5, costFen: 3_600_000, evidence: '示例发票 20 张' };
  await gateway.call('bureau-1', 'subsidy.recordTourCost', cost, { at: june });
  await gateway.call('bureau-1', 'subsidy.recordTourCost', { ...cost, costFen: 3_500_000, reasons: [] }, { at: june });
  await gateway.call('bureau-1', 'subsidy.settleYear', { year: 2026 }, { at: june });

  const phone = '19900090002';
  await gateway.call(
    'bureau-1',
    'identity.erasePerson',
    { phone, ground: 'own-request', requestKey: 'crash-erase' },
    { at: june },
  );
  await gateway.call('trainee-9', 'identity.saveProfile', profileOf(7009));
  await gateway.call('trainee-9', 'identity.deleteMyData', { confirm: true, requestKey: 'crash-delete' }, { at: june });
}

test.each(KEYED_OPERATIONS)('%s', (operation) => {
  const tried = trials.get(operation) ?? [];
  expect(tried.length).toBeGreaterThan(0);
  const answered = operations[operation as OperationName].output;
  for (const { second, changed } of tried) {
    expect({ second, changed, fits: answered.safeParse(second).success }).toEqual({ second, changed: [], fits: true });
  }
});
