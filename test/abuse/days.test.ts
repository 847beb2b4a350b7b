/** What is tried with the days on which something closes. */
import type { Output } from '../../cloudfunctions/contract';
import { DAY, publishCourse, startStage, type Course, type Stage } from '../functions/builders/course';
import { grantRole } from '../functions/support/people';
import { attack } from './support/attack';

/** The notice for 2027 as a made-up one: New Year until the 3rd, 31 December 2026 off, the last Sunday of the year worked for it. */
const NOTICE = '示例国办发明电〔2026〕1号';
const text2027 = `一、元旦：2026年12月31日至2027年1月3日放假调休，共4天。2026年12月27日（周日）上班。
二、春节：2月5日至12日放假调休，共8天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日至5日放假。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日放假。
六、中秋节：9月15日放假。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

const noon = (day: string): number => Date.parse(`${day}T04:00:00Z`);
let stage: Stage;
let course: Course;

const code = (persona: string, operation: Parameters<Stage['gateway']['code']>[1], input: unknown, day: string) =>
  stage.gateway.code(persona, operation, input, { at: noon(day) });
const preview = (text: string, day: string, year = 2027) =>
  stage.gateway.call('bureau-1', 'programme.previewHolidays', { year, text, notice: NOTICE }, { at: noon(day) });
const publish = (look: string, text: string, day: string, more: object = {}) =>
  code('bureau-1', 'programme.publishHolidays', { year: 2027, text, notice: NOTICE, look, ...more }, day);
/** The bureau's list of what others have waiting finds the case by what is stored of it. */
async function listed(sessionId: string, day: string) {
  const at = noon(day);
  const { items } = await stage.gateway.call('bureau-1', 'case.list', { box: 'watched', limit: 100 }, { at });
  return items.find(({ subject }) => subject.id === sessionId);
}

beforeAll(async () => {
  stage = await startStage();
  await grantRole(stage.gateway, 'bureau-2', 'bureau');
  course = await publishCourse(stage, { startAt: Date.parse('2026-12-23T01:00:00Z') });
});
afterAll(() => stage.gateway.close());

attack(
  'Working days',
  {
    tries: 'seven working days after 23 December 2026, while no list of 2027 is out',
    before: 'due on 1 January 2027',
    now: 'due on 4 January 2027, provisional',
  },
  async () => {
    const { sessionId } = course;
    const at = noon('2026-12-24');
    const { session } = await stage.gateway.call('institution-1', 'session.get', { sessionId }, { at });
    expect([session.materialsDueDay, session.provisional]).toEqual(['2027-01-04', true]);
    const state = await stage.gateway.call('institution-1', 'material.get', { sessionId }, { at });
    expect([state.dueDay, state.provisional]).toEqual(['2027-01-04', true]);
  },
);

attack(
  'Working days',
  {
    tries: 'to treat as overdue what is not handed in by a provisional day',
    before: 'overdue for institution, hub and bureau',
    now: 'still to come; shown as provisional, listed as overdue nowhere',
  },
  async () => {
    const { sessionId } = course;
    const at = noon('2027-01-09');
    const state = await stage.gateway.call('institution-1', 'material.get', { sessionId }, { at });
    expect([state.stage, state.overdue, state.provisional, state.may.edit]).toEqual(['collecting', false, true, true]);
    const asked = { box: 'watched', overdueOnly: true } as const;
    expect((await stage.gateway.call('bureau-1', 'case.list', asked, { at })).items).toEqual([]);
    expect(await listed(sessionId, '2027-01-09')).toMatchObject({ provisional: true, overdue: false });
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'the hub takes materials over from a window whose day is only provisional',
    before: 'taken over',
    now: 'refused: STEP_WAITS',
  },
  async () => {
    const other = await publishCourse(stage, { startAt: Date.parse('2026-12-22T01:00:00Z') });
    const { sessionId } = other;
    expect(await code('institution-1', 'material.submit', { sessionId, despiteMissing: true }, '2026-12-28')).toBe(
      'OK',
    );
    const { caseId = '' } = (await listed(sessionId, '2027-01-09')) ?? {};
    const input = { caseId, step: 'take-over', reason: '示例：窗口逾期未移交' };
    expect(await code('platform-1', 'case.act', input, '2027-01-09')).toBe('STEP_WAITS');
  },
);

const wrong: [tries: string, text: string][] = [
  ['publishes a list in which 1 October is worked', text2027.replace('10月1日至7日', '10月2日至7日')],
  ['publishes a make-up day on a Wednesday', text2027.replace('1月31日（周日）', '1月27日')],
  ['publishes days of another year', `${text2027}\n2028年1月3日放假。`],
  ['publishes a text that can be read in two ways', `${text2027}\n5月20日，另行通知。`],
];
describe.each(wrong)('the bureau %s', (tries, text) => {
  attack(
    'Working days',
    { tries: `the bureau ${tries}`, before: 'no list could be entered', now: 'refused: HOLIDAYS_WRONG' },
    async () => {
      const { look, problems } = await preview(text, '2026-12-28');
      expect(problems.some(({ blocks }) => blocks)).toBe(true);
      expect(await publish(look, text, '2026-12-28')).toBe('HOLIDAYS_WRONG');
    },
  );
});

attack(
  'Working days',
  {
    tries: 'institution, evaluator and window publish a list',
    before: 'no list could be entered',
    now: 'refused: FORBIDDEN',
  },
  async () => {
    const { look } = await preview(text2027, '2026-12-28');
    const input = { year: 2027, text: text2027, notice: NOTICE, look };
    for (const persona of ['institution-1', 'evaluator-1', 'window-1', 'visitor-1']) {
      expect(await code(persona, 'programme.publishHolidays', input, '2026-12-28')).toBe('FORBIDDEN');
    }
  },
);

attack(
  'Working days',
  {
    tries: 'publishes another text than the one that was looked at',
    before: 'no list could be entered',
    now: 'refused: CONFLICT',
  },
  async () => {
    const { look } = await preview(text2027, '2026-12-28');
    const other = text2027.replace('10月1日至7日', '10月1日至8日');
    expect(await publish(look, other, '2026-12-28')).toBe('CONFLICT');
  },
);

describe('the list comes on 20 January 2027', () => {
  let seen: Output<'programme.previewHolidays'>;
  attack(
    'Working days',
    {
      tries: 'the preview hides which deadlines a list moves',
      before: 'no list could be entered',
      now: 'each with its old and its new day; nothing is written',
    },
    async () => {
      seen = await preview(text2027, '2027-01-20');
      expect(seen.version).toBe(1);
      // 24, 25, 27 (worked), 28, 29, 30 December and 4 January; known only on the 20th
      const moved = { from: '2027-01-04', to: '2027-01-20', settled: true, state: '收集材料' };
      expect(seen.deadlines.items).toContainEqual(expect.objectContaining(moved));
      expect(seen.changes).toContainEqual({ day: '2026-12-27', works: true });
      const { source, versions } = await stage.gateway.call('visitor-1', 'programme.holidays', { year: 2027 });
      expect([source, versions]).toEqual(['law', []]);
    },
  );

  attack(
    'Working days',
    {
      tries: 'two officers publish the same list at once, one of them twice',
      before: 'no list could be entered',
      now: 'one version, one record',
    },
    async () => {
      const input = { year: 2027, text: text2027, notice: NOTICE, look: seen.look };
      const at = noon('2027-01-20');
      const answers = await Promise.all(
        ['bureau-1', 'bureau-2', 'bureau-1'].map((persona) =>
          stage.gateway.call(persona, 'programme.publishHolidays', input, { at }),
        ),
      );
      expect(answers.map(({ version }) => version)).toEqual([1, 1, 1]);
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      const trail = await stage.gateway.call('bureau-1', 'identity.listAudit', { subject: 'holidays:2027' });
      expect([trail.total, trail.chainIntact]).toEqual([1, true]);
    },
  );

  attack(
    'Working days',
    {
      tries: 'a list that comes late closes what was provisional the day before',
      before: 'closed by a day in the past',
      now: 'due on the day on which the list came, closed after it',
    },
    async () => {
      const { sessionId } = course;
      const stateOn = (day: string) =>
        stage.gateway.call('institution-1', 'material.get', { sessionId }, { at: noon(day) });
      expect(await stateOn('2027-01-20')).toMatchObject({ dueDay: '2027-01-20', provisional: false, overdue: false });
      expect(await stateOn('2027-01-21')).toMatchObject({ overdue: true });
      expect(await code('institution-1', 'material.submit', { sessionId }, '2027-01-21')).toBe('MATERIALS_CLOSED');
    },
  );

  attack(
    'Working days',
    {
      tries: 'stored due days stay as they were before the list',
      before: 'stored for ever',
      now: 'worked out again by the timer a minute later',
    },
    async () => {
      const next = await publishCourse(stage, { startAt: Date.parse('2027-01-25T01:00:00Z') });
      await stage.gateway.moveClock(noon('2027-01-20') + DAY / 24);
      await stage.gateway.runTimer('programme', 'migrate');
      // seven working days after 25 January: 26, 27, 28, 29, 31 (worked), 1 and 2 February
      expect(await listed(next.sessionId, '2027-01-26')).toMatchObject({ dueDay: '2027-02-02', provisional: false });
      expect(await listed(course.sessionId, '2027-01-20')).toMatchObject({ dueDay: '2027-01-20', provisional: false });
    },
  );

  attack(
    'Working days',
    {
      tries: 'a list moves the day of somebody who is told nothing of it; the timer runs twice',
      before: 'nobody was told',
      now: 'whoever has the case is told from when to when, once; the preview said how many people',
    },
    async () => {
      const inbox = await stage.gateway.call('institution-1', 'message.listMine', {}, { at: noon('2027-01-21') });
      const moved = () => inbox.messages.filter(({ title }) => title.startsWith('办理期限变动'));
      expect(moved().map(({ body }) => body)).toContainEqual(
        expect.stringContaining('期限由 2027-01-04 改为 2027-01-20'),
      );
      expect(seen.deadlines.people).toBeGreaterThan(0);
      await stage.gateway.runTimer('programme', 'migrate');
      const again = await stage.gateway.call('institution-1', 'message.listMine', {}, { at: noon('2027-01-21') });
      expect(again.messages.length).toBe(inbox.messages.length);
    },
  );

  attack(
    'Working days',
    {
      tries: 'a published list is replaced without a word, or its first version disappears',
      before: 'no list could be entered',
      now: 'refused without a reason; both versions stay public, with the reason',
    },
    async () => {
      const text = text2027
        .replace('10月1日至7日', '10月1日至8日')
        .replace('10月9日（周六）', '10月9日（周六）、10月10日（周日）');
      const { look, version } = await preview(text, '2027-02-01');
      expect(version).toBe(2);
      expect(await publish(look, text, '2027-02-01')).toBe('INVALID_INPUT');
      expect(await publish(look, text, '2027-02-01', { reason: '示例：国务院办公厅更正' })).toBe('OK');
      const shown = await stage.gateway.call('visitor-1', 'programme.holidays', { year: 2027 });
      expect(shown.versions.map(({ version: n, reason, by }) => [n, reason, by])).toEqual([
        [2, '示例：国务院办公厅更正', ''],
        [1, '', ''],
      ]);
      const inOffice = await stage.gateway.call('bureau-1', 'programme.holidays', { year: 2027 });
      expect(inOffice.versions.every(({ by }) => by !== '')).toBe(true);
    },
  );

  attack(
    'Working days',
    { tries: 'an earlier look is published once more', before: 'no list could be entered', now: 'refused: CONFLICT' },
    async () => {
      expect(await publish(seen.look, text2027, '2027-02-02')).toBe('CONFLICT');
    },
  );
});
