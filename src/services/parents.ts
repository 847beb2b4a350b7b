/** Where a page belongs when nobody came to it from another one: by a link, a message, a bookmark, a scan. Folders as in `navigate`. */

/** Above a page: another one, with those of its parameters that say which record it is. */
interface Parent {
  page: string;
  keep?: readonly string[];
}

const session = { page: 'session-detail', keep: ['sessionId'] };
const policy = { page: 'policy-detail', keep: ['policyId'] };
const own = { page: 'institution/desk', keep: ['sessionId'] };

/** Those that are not below their package's first page. */
const PARENTS: Readonly<Record<string, Parent>> = {
  'session-detail': { page: 'calendar' },
  'policy-detail': { page: 'policy-list' },
  'sign-in': session,
  feedback: session,
  profile: { page: 'me' },
  'trainee/certificate': { page: 'trainee/certificates' },
  'trainee/staff-entry': session,
  'trainee/delete': { page: 'trainee/privacy' },
  'policy/match': { page: 'home' },
  'policy/handbook': { page: 'home' },
  'policy/answers': { page: 'home' },
  'policy/profile': { page: 'policy/match' },
  'policy/compare': policy,
  'policy/ask': policy,
  'policy/explain': policy,
  'institution/code': own,
  'institution/staff-sign-in': own,
  'institution/staff-entries': own,
  'institution/poster': own,
  'institution/materials': own,
  'institution/score': own,
  'evaluator/call': { page: 'evaluator/calls' },
  'bureau/session': { page: 'bureau/month' },
  'bureau/institution-form': { page: 'bureau/institutions' },
  'bureau/invite': { page: 'bureau/roles' },
  'policy-desk/agency': { page: 'policy-desk/agencies' },
  'policy-desk/policy': { page: 'policy-desk/published' },
  'policy-desk/question': { page: 'policy-desk/questions' },
  'policy-desk/interpretation': { page: 'policy-desk/interpretations' },
  'work/inbox': { page: 'me' },
  'desk/index': { page: 'me' },
};

/** What one comes to before any page of a package; of one without a first page of its own, what everybody has. */
const FIRST: Readonly<Record<string, string>> = { trainee: 'me', policy: 'me', work: 'work/inbox', desk: 'me' };

/** 'bureau/month' of '/packages/bureau/month/index?month=…'; 'bureau/index' of a package's first page. */
export function pageOf(path: string): string {
  const [plain = ''] = path.replace(/^[#/]+/, '').split('?');
  const parts = plain.split('/').slice(1);
  const named = parts.at(-1) === 'index' ? parts.slice(0, -1) : parts;
  return named.length === 1 && plain.startsWith('packages/') ? `${named[0]}/index` : named.join('/');
}

/** The page above, with its parameters; a page that is above all others has 首页. One whose record is not named leads to the list instead. */
export function parentOf(
  page: string,
  params: Readonly<Record<string, string | undefined>> = {},
): { page: string; params: Record<string, string> } {
  const [folder = ''] = page.split('/');
  const listed = PARENTS[page];
  const first = FIRST[folder] ?? (page.endsWith('/index') ? 'me' : `${folder}/index`);
  const { page: above, keep = [] } = listed ?? { page: page.includes('/') ? first : 'home' };
  const kept = keep.flatMap((name) => (params[name] ? [[name, params[name]] as const] : []));
  return kept.length < keep.length ? parentOf(above) : { page: above, params: Object.fromEntries(kept) };
}
