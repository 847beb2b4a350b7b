/**
 * Where real-pages.test.ts opens each page of dist/weapp/app.json: as whom, for what, and what of the demonstration stands on it then.
 * A new page gets a row here; without one the test fails and says so.
 */
import { interpretations } from '../../../demo/data/interpretations';
import { questions } from '../../../demo/data/questions';
import { demoPolicies } from '../../../demo/policies';
import { institutionOf } from '../../../demo/data/institutions';
import type { Demonstration } from './demonstration';
import { say } from './texts';

type Query = Record<string, string>;

export interface Visit {
  /** The page is not this person's: errors are what it shows. */
  refused?: boolean;
  /** A persona of demo/personas.json. */
  as: string;
  /** What the page is opened with; none: nothing. */
  query?: (demo: Demonstration) => Query | Promise<Query>;
  /** Words that stand on it: the demonstration's own, or a text of src/locales where a page has nothing else to show. */
  shows: (demo: Demonstration) => string[];
}

const policyTitle = demoPolicies.find(({ title }) => title.includes('大讲堂'))?.title ?? '';
/** What is in force stands first, the newest of it at the top. */
const newestPolicy =
  demoPolicies
    .filter(({ status, expiresDay }) => status === 'in-force' && (expiresDay ?? '9999') > '2026-11-18')
    .sort((a, b) => b.issuedDay.localeCompare(a.issuedDay))[0]?.title ?? '';
/** The newest session that this trainee has a certificate of. */
async function certified(demo: Demonstration, persona: string): Promise<string> {
  const { sessions } = await demo.call(persona, 'registration.listMine', { which: 'past' });
  return sessions.find(({ certificate }) => certificate)?.sessionId ?? '';
}
/** The policy that was published twice. */
async function versionedPolicy(demo: Demonstration): Promise<Query> {
  const { policies } = await demo.call('bureau-1', 'policy.listForDesk', { limit: 100 });
  return { policyId: policies.find(({ version }) => version > 1)?.policyId ?? '', from: '1', to: '2' };
}
const firstQuestion = questions.find(({ answer, persona }) => !answer && persona === 'trainee-1');
const explained = interpretations.find(({ form }) => form === 'video');
/** The video of the demonstration, and the policy that it explains. */
async function interpretation(demo: Demonstration): Promise<Query> {
  const answer = await demo.call('platform-1', 'policy.listInterpretations', { find: explained?.title ?? '' });
  const [{ policyId = '', interpretationId = '' } = {}] = answer.interpretations;
  return { policyId, interpretationId };
}
async function waitingQuestion(demo: Demonstration): Promise<Query> {
  const { questions: waiting } = await demo.call('platform-1', 'question.listForDesk', {});
  const found = waiting.find(({ text }) => text === firstQuestion?.text);
  return { questionId: found?.questionId ?? '', policyId: found?.policyId ?? '' };
}
const institutionName = institutionOf('yinshan').record.name;

/** A page that is opened for one session of demo/schedule, and shows its title unless something else is given. */
const ofSession = (as: string, key: string, shows?: Visit['shows']): Visit => ({
  as,
  query: (demo) => ({ sessionId: demo.sessionId(key) }),
  shows: shows ?? ((demo) => [demo.title(key)]),
});
/** A page that is opened without parameters and lists sessions. */
const withTitles = (as: string, ...keys: string[]): Visit => ({
  as,
  shows: (demo) => keys.map((key) => demo.title(key)),
});

/** By route; more than one visit where a page looks different for different people or states. */
export const visits: Record<string, Visit[]> = {
  'pages/home/index': [withTitles('visitor-1', 'tomorrow'), withTitles('trainee-1', 'running', 'tomorrow')],
  'pages/policy-list/index': [{ as: 'visitor-1', shows: () => [newestPolicy] }],
  'pages/policy-detail/index': [
    {
      as: 'visitor-1',
      query: async (demo) => {
        const { hits } = await demo.call('visitor-1', 'policy.search', {
          query: policyTitle,
          limit: 1,
          filters: {},
          offset: 0,
        });
        return { policyId: hits[0]?.policyId ?? '' };
      },
      shows: () => [policyTitle, '绩效考评办法'],
    },
  ],
  'pages/calendar/index': [withTitles('visitor-1', 'tomorrow', 'full')],
  'pages/session-detail/index': [
    ofSession('trainee-1', 'running'),
    ofSession('trainee-3', 'full'),
    ofSession('trainee-2', 'cancelled'),
    ofSession('visitor-1', 'network-year-end'),
  ],
  'pages/sign-in/index': [ofSession('trainee-1', 'running', () => [say('scanner.start')])],
  'pages/feedback/index': [ofSession('trainee-1', 'running', () => [say('feedback.notSigned')])],
  'pages/me/index': [
    { as: 'trainee-1', shows: (demo) => ['示例学员甲', demo.title('running')] },
    { as: 'bureau-1', shows: () => [say('role.bureau')] },
  ],
  'pages/profile/index': [{ as: 'trainee-1', shows: () => [say('profile.name')] }],

  'packages/trainee/history/index': [withTitles('trainee-1', 'tax-practice')],
  'packages/trainee/certificates/index': [withTitles('trainee-1', 'tax-practice')],
  'packages/trainee/certificate/index': [
    {
      as: 'trainee-1',
      query: async (demo) => ({ sessionId: await certified(demo, 'trainee-1') }),
      shows: () => [say('certificate.number')],
    },
  ],
  'packages/trainee/check/index': [
    {
      as: 'visitor-1',
      query: async (demo) => {
        const sessionId = await certified(demo, 'trainee-1');
        const { certificate } = await demo.call('trainee-1', 'attendance.getCertificate', { sessionId });
        return { number: certificate.number };
      },
      shows: () => [say('check.genuine'), institutionName],
    },
    { as: 'visitor-1', query: () => ({ number: '0000-0000-0000-0000' }), shows: () => [say('check.unknown')] },
  ],
  'packages/trainee/favourites/index': [
    {
      as: 'trainee-1',
      query: async (demo) => {
        await demo.call('trainee-1', 'identity.setFavourite', {
          kind: 'session',
          id: demo.sessionId('tomorrow'),
          on: true,
        });
        return {};
      },
      shows: () => [say('favourites.session', { count: 1 })],
    },
  ],
  'packages/trainee/messages/index': [withTitles('trainee-2', 'cancelled')],
  'packages/trainee/staff-entry/index': [ofSession('trainee-1', 'running', () => [say('staffEntry.none')])],
  'packages/trainee/invitation/index': [{ as: 'trainee-1', shows: () => [say('invitation.hint')] }],
  'packages/trainee/privacy/index': [{ as: 'trainee-1', shows: () => [say('privacy.see')] }],
  'packages/trainee/delete/index': [{ as: 'trainee-1', shows: () => [say('delete.final')] }],
  'packages/trainee/roots/index': [{ as: 'visitor-1', shows: () => [say('roots.lead')] }],
  'packages/trainee/holidays/index': [{ as: 'visitor-1', shows: () => [say('holidays.lead')] }],
  'packages/trainee/about/index': [{ as: 'visitor-1', shows: () => [say('about.organiserValue')] }],

  'packages/desk/index': [{ as: 'bureau-1', shows: () => [say('desk.none')] }],
  'packages/policy/match/index': [
    { as: 'trainee-1', shows: () => ['示例乳品加工企业', say('match.groups')] },
    { as: 'visitor-1', shows: () => [say('match.need')] },
  ],
  'packages/policy/profile/index': [{ as: 'trainee-1', shows: () => [say('size.title'), say('enterprise.save')] }],
  'packages/policy/explain/index': [
    { as: 'visitor-1', query: interpretation, shows: () => [explained?.title ?? '', explained?.videoUrl ?? ''] },
  ],
  'packages/policy/ask/index': [{ as: 'visitor-1', query: waitingQuestion, shows: () => [say('ask.question')] }],
  'packages/policy/my-questions/index': [{ as: 'trainee-1', shows: () => [firstQuestion?.text ?? ''] }],
  'packages/policy/answers/index': [
    { as: 'visitor-1', query: waitingQuestion, shows: () => ['网上学的课算不算学时？'] },
  ],
  'packages/policy/compare/index': [
    { as: 'visitor-1', query: versionedPolicy, shows: () => [say('policy-reading:compare.added')] },
  ],
  'packages/policy/readings/index': [
    { as: 'visitor-1', shows: () => ['照片得分取10分、合格照片每张1分、每类角度2.5分三者中最小的一个。'] },
  ],
  'packages/policy/handbook/index': [
    { as: 'visitor-1', shows: () => [say('policyKind.financing'), say('handbook.byPinyin')] },
  ],

  'packages/policy-desk/editions/index': [
    { as: 'platform-1', shows: () => [say('editions.newest'), say('editions.note')] },
  ],

  'packages/institution/index': [withTitles('institution-1', 'running', 'collecting')],
  'packages/institution/desk/index': [ofSession('institution-1', 'running')],
  'packages/institution/code/index': [ofSession('institution-1', 'running')],
  'packages/institution/staff-sign-in/index': [ofSession('institution-1', 'running')],
  'packages/institution/staff-entries/index': [
    ofSession('evaluator-1', 'calling', () => [say('institution:entries.lead')]),
  ],
  'packages/institution/poster/index': [ofSession('institution-1', 'running')],
  'packages/institution/materials/index': [ofSession('institution-1', 'collecting')],
  'packages/institution/score/index': [ofSession('institution-2', 'objected')],

  'packages/evaluator/index': [withTitles('evaluator-1', 'calling', 'objected')],
  'packages/evaluator/sheet/index': [
    ofSession('evaluator-1', 'calling'),
    ofSession('evaluator-1', 'objected'),
    ofSession('evaluator-1', 'park-innovation'),
  ],
  'packages/evaluator/sampling/index': [withTitles('evaluator-1', 'calling')],
  'packages/evaluator/calls/index': [ofSession('evaluator-1', 'calling')],
  'packages/evaluator/call/index': [
    {
      as: 'evaluator-1',
      query: async (demo) => {
        const sessionId = demo.sessionId('calling');
        const { calls } = await demo.call('evaluator-1', 'followup.listCalls', { sessionId });
        return { sessionId, callId: calls[0]?.callId ?? '' };
      },
      shows: (demo) => [demo.title('calling')],
    },
  ],
  'packages/evaluator/draw/index': [ofSession('evaluator-1', 'calling', () => [say('draw.drawn')])],
  'packages/evaluator/scans/index': [ofSession('evaluator-1', 'calling', () => [say('scans.lead')])],
  'packages/institution/settlement/index': [{ as: 'institution-1', shows: () => [say('own.none')] }],
  'packages/evaluator/people/index': [ofSession('evaluator-1', 'calling', () => [say('people.lead')])],

  'packages/bureau/index': [{ as: 'bureau-1', shows: () => [say('page.settlement')] }],
  'packages/bureau/month/index': [
    withTitles('bureau-1', 'running', 'tomorrow'),
    { as: 'bureau-1', query: () => ({ month: '2026-12' }), shows: (demo) => [demo.title('draft-window')] },
  ],
  'packages/bureau/session/index': [
    ofSession('bureau-1', 'tomorrow'),
    ofSession('bureau-1', 'draft-window', () => [say('forms:plan.regionId')]),
    { as: 'bureau-1', query: () => ({ month: '2026-12' }), shows: () => [say('forms:plan.regionId')] },
  ],
  'packages/bureau/sampling/index': [withTitles('bureau-1', 'calling')],
  'packages/bureau/settlement/index': [{ as: 'bureau-1', shows: () => ['2026'] }],
  'packages/bureau/progress/index': [{ as: 'bureau-1', shows: () => [say('region.150100')] }],
  'packages/bureau/institutions/index': [{ as: 'bureau-1', shows: () => [institutionName] }],
  'packages/bureau/institution-form/index': [{ as: 'bureau-1', shows: () => [say('forms:institution.name')] }],
  'packages/bureau/roles/index': [{ as: 'bureau-1', shows: () => [institutionName] }],
  'packages/bureau/invite/index': [{ as: 'bureau-1', shows: () => [say('forms:invite.role')] }],
  'packages/bureau/holidays/index': [{ as: 'bureau-1', shows: () => [say('holidays.enter')] }],
  'packages/bureau/erasure/index': [{ as: 'bureau-1', shows: () => [say('erasure.title')] }],
  'packages/bureau/audit/index': [{ as: 'bureau-1', shows: () => [say('audit.action')] }],

  'packages/policy-desk/index': [
    { as: 'bureau-1', shows: () => ['示例市中小企业贷款贴息实施细则', say('deskState.repealed')] },
    { as: 'trainee-1', refused: true, shows: () => [say('error.forbidden')] },
  ],
  'packages/policy-desk/import/index': [{ as: 'platform-1', shows: () => [say('paste.go'), say('import.pick')] }],
  'packages/policy-desk/draft/index': [
    {
      as: 'platform-1',
      query: async (demo) => {
        const { drafts } = await demo.call('platform-1', 'policy.listDrafts', { state: 'proposed' });
        return { draftId: drafts[0]?.draftId ?? '' };
      },
      shows: () => ['示例市中小企业贷款贴息实施细则', '第三条', say('draft.tab.original')],
    },
  ],
  'packages/policy-desk/published/index': [{ as: 'bureau-1', shows: () => [policyTitle] }],
  'packages/policy-desk/questions/index': [{ as: 'platform-1', shows: () => [firstQuestion?.text ?? ''] }],
  'packages/policy-desk/question/index': [
    { as: 'platform-1', query: waitingQuestion, shows: () => [firstQuestion?.text ?? ''] },
  ],
  'packages/policy-desk/interpretations/index': [{ as: 'platform-1', shows: () => [explained?.title ?? ''] }],
  'packages/policy-desk/interpretation/index': [
    { as: 'platform-1', query: interpretation, shows: () => [say('editor.saveChange')] },
  ],
  'packages/policy-desk/policy/index': [
    { as: 'bureau-1', query: versionedPolicy, shows: () => [say('versions.current'), say('repeal.open')] },
  ],
  'packages/policy-desk/words/index': [{ as: 'platform-1', shows: () => [say('words.misses'), say('words.synonyms')] }],
  'packages/policy-desk/agencies/index': [
    { as: 'bureau-1', shows: () => ['自治区中小企业局', '自治区财政厅'] },
    { as: 'agency-1', shows: () => ['中小企业和初始创业者税费减免'] },
    { as: 'trainee-1', refused: true, shows: () => [say('error.forbidden')] },
  ],
  'packages/policy-desk/agency/index': [
    {
      as: 'bureau-1',
      query: () => ({ agency: '自治区财政厅' }),
      shows: () => ['中小企业和初始创业者税费减免'],
    },
  ],

  'packages/work/inbox/index': [
    withTitles('window-1', 'with-window'),
    withTitles('bureau-1', 'scored'),
    { as: 'trainee-1', shows: () => [say('case:inbox.noRole')] },
  ],
  'packages/work/scores/index': [
    withTitles('bureau-1', 'tax-practice'),
    { as: 'trainee-1', refused: true, shows: () => [say('error.forbidden')] },
  ],
  'packages/work/sessions/index': [withTitles('bureau-1', 'running')],
  'packages/work/find/index': [{ as: 'bureau-1', shows: () => [say('find.hint')] }],
  'packages/work/case/index': [
    ofSession('window-1', 'with-window'),
    ofSession('bureau-1', 'scored'),
    ofSession('institution-2', 'objected'),
    { ...ofSession('institution-6', 'scored', () => [say('error.forbidden')]), refused: true },
  ],

  'packages/prefecture/index': [withTitles('window-1', 'with-window'), withTitles('prefecture-1', 'running')],
  'packages/prefecture/progress/index': [{ as: 'prefecture-1', shows: () => [say('region.150100')] }],
};
