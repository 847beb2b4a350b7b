/**
 * Every screen of the app, as the person who uses it, with a real record. A page of the app without a row here is reported
 * by `npm run screens` and by the accessibility tests. One more page: one more row.
 */
import { say, saying, type Language } from '../texts';
import { NOBODY, SCANNED, SIGNED, type Records } from './records';

export const groups = [
  'visitor',
  'trainee',
  'institution',
  'evaluator',
  'prefecture',
  'work',
  'bureau',
  'policy-desk',
] as const;
export type Group = (typeof groups)[number];

export interface Screen {
  /** Name of its pictures; the page's own, and what is special after it. */
  name: string;
  group: Group;
  /** As in the app's configuration. */
  page: string;
  persona: string;
  query?: (records: Records) => Record<string, string>;
  /** What stands there when it has come: a text of the record, or of the catalogue. */
  shows: (records: Records, language: Language) => string | RegExp;
  /** Minutes after the demonstration's moment. */
  minutes?: number;
  /** Asks the server for nothing, so that it has no state of waiting or failing. */
  still?: boolean;
  /** Who finds nothing here. */
  empty?: string;
  /** Who may not see it. */
  forbidden?: string;
}

type Rest = Partial<Screen> & Pick<Screen, 'shows'>;
type Query = NonNullable<Screen['query']>;

const of =
  (key: string): Query =>
  (records) => ({ sessionId: records.session(key) });
const titleOf =
  (key: string): Screen['shows'] =>
  (records) =>
    records.title(key);
const word =
  (key: string): Screen['shows'] =>
  (_records, language) =>
    say(key, language);
const words =
  (key: string): Screen['shows'] =>
  (_records, language) =>
    saying(key, language);

/** A page of the main package. */
const main = (group: Group, page: string, persona: string, rest: Rest): Screen => ({
  name: page,
  group,
  page: `pages/${page}/index`,
  persona,
  ...rest,
});

/** A page of a role's package; its first page is called ''. */
const staff = (group: Group, page: string, persona: string, rest: Rest): Screen => ({
  name: [group, page].filter(Boolean).join('-'),
  group,
  page: ['packages', group, page, 'index'].filter(Boolean).join('/'),
  persona,
  forbidden: NOBODY,
  ...rest,
});

/** A page of the trainee's package, which everybody may open. */
const own = (page: string, rest: Rest): Screen => ({
  name: `trainee-${page}`,
  group: 'trainee',
  page: `packages/trainee/${page}/index`,
  persona: 'trainee-1',
  ...rest,
});

const visitor: Screen[] = [
  main('visitor', 'home', 'visitor-1', { shows: titleOf('tomorrow') }),
  main('visitor', 'policy-list', 'visitor-1', { shows: words('policy.listed') }),
  main('visitor', 'policy-detail', 'visitor-1', {
    query: ({ policyId }) => ({ policyId }),
    shows: ({ policyTitle }) => policyTitle,
  }),
  main('visitor', 'calendar', 'visitor-1', { shows: titleOf('tomorrow') }),
  main('visitor', 'session-detail', 'visitor-1', { query: of('tomorrow'), shows: titleOf('tomorrow') }),
  main('visitor', 'me', NOBODY, { name: 'me-visitor', shows: word('me.title') }),
];

const trainee: Screen[] = [
  main('trainee', 'home', 'trainee-1', { name: 'home-trainee', shows: titleOf('running'), empty: NOBODY }),
  main('trainee', 'session-detail', 'trainee-1', {
    name: 'session-detail-registered',
    query: of('running'),
    shows: titleOf('running'),
  }),
  main('trainee', 'session-detail', 'trainee-2', {
    name: 'session-detail-changed',
    query: of('changed'),
    shows: titleOf('changed'),
  }),
  main('trainee', 'session-detail', 'trainee-2', {
    name: 'session-detail-cancelled',
    query: of('cancelled'),
    shows: titleOf('cancelled'),
  }),
  main('trainee', 'session-detail', 'trainee-3', {
    name: 'session-detail-waiting',
    query: of('full'),
    shows: titleOf('full'),
  }),
  main('trainee', 'sign-in', 'trainee-1', { query: of('running'), shows: word('signIn.title'), still: true }),
  main('trainee', 'sign-in', SCANNED, {
    name: 'sign-in-signature',
    query: of('running'),
    shows: words('signIn.submit'),
    still: true,
  }),
  main('trainee', 'sign-in', SIGNED, {
    name: 'sign-in-done',
    query: of('running'),
    shows: word('signIn.done'),
    still: true,
  }),
  main('trainee', 'feedback', SIGNED, { query: of('running'), minutes: 120, shows: word('feedback.title') }),
  main('trainee', 'feedback', 'trainee-1', {
    name: 'feedback-not-signed',
    query: of('running'),
    minutes: 120,
    shows: word('feedback.notSigned'),
  }),
  main('trainee', 'me', 'trainee-1', { shows: titleOf('running'), empty: NOBODY }),
  main('trainee', 'profile', 'trainee-1', { shows: word('profile.title'), empty: NOBODY }),
  own('history', { shows: titleOf('tax-practice'), empty: NOBODY }),
  own('certificates', { shows: titleOf('tax-practice'), empty: NOBODY }),
  own('certificate', { query: of('tax-practice'), shows: word('trainee:certificate.picture') }),
  own('check', { shows: word('trainee:check.number'), still: true }),
  own('desk', { page: 'packages/desk/index', name: 'desk', shows: word('desk:desk.none') }),
  own('favourites', { shows: word('trainee:favourites.none.policy') }),
  own('messages', { shows: (records) => new RegExp(records.title('running')), empty: NOBODY }),
  own('staff-entry', { query: of('running'), shows: word('trainee:staffEntry.none') }),
  own('invitation', { shows: word('trainee:invitation.hint'), empty: NOBODY }),
  own('privacy', { shows: word('trainee:privacy.see'), still: true }),
  own('delete', { shows: word('trainee:delete.final'), still: true }),
  own('holidays', { shows: word('holidays:holidays.lead') }),
  own('roots', { shows: word('trainee:roots.lead') }),
  own('about', { shows: word('trainee:about.free'), still: true }),
];

/** A page of the policies' package, which everybody may open. */
const policy = (page: string, rest: Rest): Screen => ({
  name: `policy-${page}`,
  group: 'trainee',
  page: `packages/policy/${page}/index`,
  persona: 'trainee-1',
  ...rest,
});

const policies: Screen[] = [
  policy('match', { shows: words('match:match.leftOut'), empty: NOBODY }),
  policy('profile', { shows: word('match:size.title') }),
  policy('handbook', { shows: words('match:handbook.made') }),
  policy('explain', {
    query: ({ policyId, interpretationId }) => ({ policyId, interpretationId }),
    shows: ({ interpretationTitle }) => interpretationTitle,
  }),
  policy('ask', { query: ({ policyId }) => ({ policyId }), shows: word('reading:ask.question') }),
  policy('my-questions', { shows: word('reading:mine.withdraw'), empty: NOBODY }),
  policy('answers', { query: ({ policyId }) => ({ policyId }), shows: ({ policyTitle }) => policyTitle }),
  policy('compare', {
    query: ({ versionedId }) => ({ policyId: versionedId, from: '1', to: '2' }),
    shows: word('reading:compare.added'),
  }),
  policy('readings', { shows: word('reading:readings.title'), still: true }),
];

const institution: Screen[] = [
  staff('institution', '', 'institution-1', { shows: titleOf('running'), empty: 'institution-6' }),
  staff('institution', 'desk', 'institution-1', { query: of('running'), shows: titleOf('running') }),
  staff('institution', 'code', 'institution-1', { query: of('running'), shows: word('institution:code.title') }),
  staff('institution', 'staff-sign-in', 'institution-1', { query: of('running'), shows: titleOf('running') }),
  staff('institution', 'staff-entries', 'evaluator-1', {
    query: of('tax-practice'),
    shows: words('institution:entries.counts'),
  }),
  staff('institution', 'poster', 'institution-1', { query: of('running'), shows: titleOf('running') }),
  staff('institution', 'materials', 'institution-1', { query: of('collecting'), shows: titleOf('collecting') }),
  staff('institution', 'score', 'institution-1', { query: of('tax-practice'), shows: titleOf('tax-practice') }),
  staff('institution', 'settlement', 'institution-1', { shows: word('institution:own.title') }),
];

const evaluator: Screen[] = [
  staff('evaluator', '', 'evaluator-1', { shows: titleOf('calling') }),
  staff('evaluator', 'sheet', 'evaluator-1', { query: of('calling'), shows: titleOf('calling') }),
  staff('evaluator', 'sheet', 'evaluator-1', {
    name: 'evaluator-sheet-objected',
    query: of('objected'),
    shows: titleOf('objected'),
  }),
  staff('evaluator', 'sampling', 'evaluator-1', { shows: titleOf('calling') }),
  staff('evaluator', 'calls', 'evaluator-1', { shows: titleOf('calling') }),
  staff('evaluator', 'call', 'evaluator-1', {
    query: (records) => ({ sessionId: records.session('calling'), callId: records.callId }),
    shows: ({ callName }) => callName,
  }),
  // A public record: nobody is refused.
  staff('evaluator', 'draw', 'evaluator-1', {
    query: of('calling'),
    shows: words('evaluator:drawRecord.tickets'),
    forbidden: undefined,
  }),
  staff('evaluator', 'scans', 'evaluator-1', { query: of('calling'), shows: word('evaluator:scans.title') }),
  staff('evaluator', 'people', 'evaluator-1', { query: of('calling'), shows: word('evaluator:people.lead') }),
];

const prefecture: Screen[] = [
  staff('prefecture', '', 'prefecture-1', { shows: titleOf('running') }),
  staff('prefecture', '', 'window-1', { name: 'prefecture-window', shows: titleOf('with-window') }),
  staff('prefecture', 'progress', 'prefecture-1', { shows: words('work.year') }),
];

const work: Screen[] = [
  staff('work', 'inbox', 'window-1', { shows: titleOf('with-window'), empty: NOBODY, forbidden: undefined }),
  staff('work', 'inbox', 'bureau-1', { name: 'work-inbox-bureau', shows: titleOf('scored'), forbidden: undefined }),
  staff('work', 'sessions', 'bureau-1', { shows: titleOf('running'), forbidden: undefined }),
  staff('work', 'find', 'bureau-1', { shows: word('case:find.hint'), forbidden: undefined }),
  staff('work', 'scores', 'bureau-1', { shows: titleOf('tax-practice'), forbidden: undefined }),
  staff('work', 'case', 'window-1', { query: of('with-window'), shows: titleOf('with-window') }),
  staff('work', 'case', 'bureau-1', { name: 'work-case-scored', query: of('scored'), shows: titleOf('scored') }),
  staff('work', 'case', 'institution-2', {
    name: 'work-case-objected',
    query: of('objected'),
    shows: titleOf('objected'),
  }),
];

const bureau: Screen[] = [
  staff('bureau', '', 'bureau-1', { shows: word('bureau:bureau.title') }),
  staff('bureau', 'month', 'bureau-1', { shows: titleOf('tomorrow') }),
  staff('bureau', 'session', 'bureau-1', { query: of('draft-ulanqab'), shows: word('bureau:session.page') }),
  staff('bureau', 'session', 'bureau-1', {
    name: 'bureau-session-new',
    still: true,
    shows: word('bureau:session.page'),
  }),
  staff('bureau', 'session', 'bureau-1', {
    name: 'bureau-session-published',
    query: of('tomorrow'),
    shows: titleOf('tomorrow'),
  }),
  staff('bureau', 'sampling', 'bureau-1', { shows: titleOf('calling') }),
  staff('bureau', 'settlement', 'bureau-1', { shows: words('work.year') }),
  staff('bureau', 'progress', 'bureau-1', { shows: words('work.year') }),
  staff('bureau', 'institutions', 'bureau-1', { shows: () => '示例阴山企业培训中心' }),
  staff('bureau', 'institution-form', 'bureau-1', { shows: word('bureau:institutions.new'), still: true }),
  staff('bureau', 'roles', 'bureau-1', { shows: word('bureau:invite.title') }),
  staff('bureau', 'invite', 'bureau-1', { shows: word('bureau:invite.title') }),
  staff('bureau', 'holidays', 'bureau-1', { shows: word('holidays:holidays.enter') }),
  staff('bureau', 'erasure', 'bureau-1', { shows: word('bureau:erasure.title'), still: true }),
  staff('bureau', 'audit', 'bureau-1', { shows: word('bureau:audit.subject') }),
];

const policyDesk: Screen[] = [
  staff('policy-desk', 'questions', 'platform-1', { shows: ({ questionText }) => questionText }),
  staff('policy-desk', 'question', 'platform-1', {
    query: ({ questionId }) => ({ questionId }),
    shows: ({ questionText }) => questionText,
  }),
  staff('policy-desk', 'interpretations', 'platform-1', { shows: ({ interpretationTitle }) => interpretationTitle }),
  staff('policy-desk', 'interpretation', 'platform-1', {
    query: ({ policyId, interpretationId }) => ({ policyId, interpretationId }),
    shows: word('answers:editor.saveChange'),
  }),
  staff('policy-desk', 'interpretation', 'platform-1', {
    name: 'policy-desk-interpretation-new',
    shows: word('answers:editor.which'),
  }),
  staff('policy-desk', 'editions', 'bureau-1', { shows: word('editions:editions.newest') }),
  staff('policy-desk', '', 'bureau-1', { shows: word('policy-desk:desk.drafts') }),
  staff('policy-desk', '', 'platform-1', { name: 'policy-desk-platform', shows: word('policy-desk:desk.drafts') }),
  staff('policy-desk', 'import', 'bureau-1', { shows: word('policy-desk:paste.title'), still: true }),
  staff('policy-desk', 'draft', 'bureau-1', {
    query: ({ draftId }) => ({ draftId }),
    shows: ({ draftTitle }) => draftTitle,
  }),
  staff('policy-desk', 'published', 'bureau-1', { shows: ({ policyTitle }) => policyTitle }),
  staff('policy-desk', 'policy', 'bureau-1', {
    query: ({ versionedId }) => ({ policyId: versionedId }),
    shows: word('policy-desk:repeal.open'),
  }),
  staff('policy-desk', 'words', 'bureau-1', { shows: word('words:words.misses') }),
  staff('policy-desk', 'agencies', 'bureau-1', { shows: () => '自治区中小企业局' }),
  staff('policy-desk', 'agencies', 'agency-1', {
    name: 'policy-desk-agencies-own',
    shows: words('agencies:agencies.leads'),
  }),
  staff('policy-desk', 'agency', 'platform-1', {
    query: () => ({ agency: '自治区财政厅' }),
    shows: words('agencies:agencies.leads'),
  }),
];

export const screens: readonly Screen[] = [
  ...visitor,
  ...trainee,
  ...policies,
  ...institution,
  ...evaluator,
  ...prefecture,
  ...work,
  ...bureau,
  ...policyDesk,
];

/** Pages of the app (as it was built) that no row shows. */
export const pagesWithoutRow = (pages: readonly string[]): string[] =>
  pages.filter((page) => !screens.some((screen) => screen.page === page));

/** Rows whose page the app does not have (any more). */
export const rowsWithoutPage = (pages: readonly string[]): string[] =>
  screens.filter((screen) => !pages.includes(screen.page)).map((screen) => screen.name);

/** The address of a screen within the app. */
export function addressOf(screen: Screen, records: Records): string {
  const query = new URLSearchParams(screen.query?.(records) ?? {}).toString();
  return query ? `${screen.page}?${query}` : screen.page;
}
