/** A reload in the middle of each form loses nothing of what was typed or chosen. */
import type { Locator, Page } from 'playwright-core';
import type { TestGateway } from '../functions/support/gateway';
import { openBrowser, type TestBrowser } from './support/browser';
import { startDemonstration } from './support/demonstration';
import { findRecords, NOBODY, SIGNED, type Records } from './support/screens/records';
import { states } from './support/screens/states';
import { visitAs } from './support/screens/visitor';
import { say } from './support/texts';

let gateway: TestGateway;
let browser: TestBrowser;
let records: Records;

beforeAll(async () => {
  gateway = await startDemonstration();
  browser = await openBrowser();
  records = await findRecords(gateway);
});

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});

/** Something that is filled in, and how one sees that it still is. */
interface Entry {
  of: (page: Page) => Locator;
  text?: string;
}

const line = (key: string, text: string): Entry => ({ of: (page) => page.getByLabel(say(key)), text });
const choice = (group: string, key: string): Entry => ({
  of: (page) => page.getByRole('radiogroup', { name: say(group) }).getByRole('radio', { name: say(key) }),
});

interface Form {
  name: string;
  persona: string;
  address: (records: Records) => string;
  minutes?: number;
  desk?: boolean;
  /** A button that opens the form. */
  opener?: string;
  entries: Entry[];
}

const of = (page: string, key: string) => (found: Records) => `${page}?sessionId=${found.session(key)}`;

const forms: Form[] = [
  {
    name: 'particulars of a trainee',
    persona: NOBODY,
    address: () => 'pages/profile/index',
    entries: [
      line('profile.name', '示例未交'),
      line('profile.enterprise', '示例未交企业'),
      line('profile.phone', '19900990900'),
    ],
  },
  {
    name: 'feedback',
    persona: SIGNED,
    minutes: 120,
    // All nine at once; one by one they are reloaded in one-session.test.ts.
    desk: true,
    address: of('pages/feedback/index', 'running'),
    entries: [0, 1, 2].map((item) => ({
      of: (page) => page.getByRole('radiogroup').filter({ visible: true }).nth(item).getByRole('radio').nth(item),
    })),
  },
  {
    name: 'sign-in by staff',
    persona: 'institution-1',
    address: of('packages/institution/staff-sign-in/index', 'running'),
    entries: [
      choice('institution:staff.who', 'institution:staff.stranger'),
      line('institution:staff.name', '示例未报名'),
      line('institution:staff.enterprise', '示例未报名企业'),
    ],
  },
  {
    name: 'judgement of a score',
    persona: 'evaluator-1',
    address: of('packages/evaluator/sheet/index', 'scored'),
    entries: [
      line('forms:judgement.screenshotHeads', '51'),
      choice('forms:judgement.slidesAccepted', 'forms:judgement.slidesAccepted.no'),
    ],
  },
  {
    name: 'a new session',
    persona: 'bureau-1',
    address: () => 'packages/bureau/session/index',
    entries: [line('forms:plan.title', '示例新课程'), line('forms:plan.lecturer.name', '示例新讲师')],
  },
  {
    name: 'a draft of a session',
    persona: 'bureau-1',
    address: of('packages/bureau/session/index', 'draft-ulanqab'),
    entries: [line('forms:plan.title', '示例改过的课程')],
  },
  {
    name: 'a new institution',
    persona: 'bureau-1',
    address: () => 'packages/bureau/institution-form/index',
    entries: [line('forms:institution.name', '示例新机构'), line('forms:institution.places.address', '示例路 9 号')],
  },
  {
    name: 'an invitation',
    persona: 'bureau-1',
    address: () => 'packages/bureau/invite/index',
    entries: [line('forms:invite.note', '示例备注')],
  },
  {
    name: 'the reason for sending materials back',
    persona: 'window-1',
    address: of('packages/work/case/index', 'with-window'),
    opener: '退回材料',
    entries: [line('bureau:work.reason', '照片缺少教室全景，请补交')],
  },
  {
    name: 'the reason for cancelling a session',
    persona: 'bureau-1',
    address: of('packages/bureau/session/index', 'tomorrow'),
    opener: 'bureau:cancel.title',
    entries: [line('bureau:work.reason', '场地临时停电，改期另行通知')],
  },
  {
    name: 'the outcome of a call',
    persona: 'evaluator-1',
    address: (found) => `packages/evaluator/call/index?sessionId=${found.session('calling')}&callId=${found.callId}`,
    // What came of it can be written down once the number has been opened.
    opener: '拨打',
    entries: [
      choice('forms:outcome.outcome', 'forms:outcome.outcome.reached'),
      {
        of: (page) =>
          page.getByRole('radiogroup', { name: say('forms:outcome.tookPart') }).getByRole('radio', { name: '是' }),
      },
      line('forms:outcome.rating', '88'),
    ],
  },
];

const seen = (entry: Entry, page: Page): Locator => entry.of(page).filter({ visible: true }).first();

test.each(forms.map((form) => [form.name, form] as const))('%s: kept over a reload', async (_name, form) => {
  const { persona, minutes, desk } = form;
  const visitor = await visitAs(browser.browser, gateway, {
    persona,
    minutes,
    state: desk ? states.desk : states.phone,
  });
  try {
    const { page } = visitor;
    await visitor.open(form.address(records));
    if (form.opener)
      await page
        .getByRole('button', { name: form.opener.includes(':') ? say(form.opener) : form.opener })
        .filter({ visible: true })
        .first()
        .click();
    for (const entry of form.entries) {
      if (entry.text === undefined) await seen(entry, page).click();
      else await seen(entry, page).fill(entry.text);
    }
    await page.reload();
    for (const entry of form.entries) {
      const control = seen(entry, page);
      await control.waitFor();
      if (entry.text === undefined) expect(await control.getAttribute('aria-checked')).toBe('true');
      else expect(await control.inputValue()).toBe(entry.text);
    }
    // What the server refuses of a half-filled form is logged by the browser, and is no error of the page.
    expect(visitor.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  } finally {
    await visitor.context.close();
  }
});
