/**
 * Every list in every answer has an end: a bound in the contract, which a page keeps to, or a reason here why what it holds is small by itself. A list that
 * somebody adds without either fails here.
 */
import type * as z from 'zod';
import { operations, type OperationName } from '../../cloudfunctions/contract';
import { LIMITS } from '../../cloudfunctions/contract/lists';
import { boundsOf, defOf } from '../support/schema-walk';

/** Every list of a schema without a bound, by its path. */
function unbounded(
  schema: z.core.$ZodType | undefined,
  path: string,
  above: readonly z.core.$ZodType[] = [],
): string[] {
  if (!schema || above.includes(schema)) return [];
  const def = defOf(schema);
  const inside = (part: z.core.$ZodType | undefined, name = '') => unbounded(part, path + name, [...above, schema]);
  switch (def.type) {
    case 'array':
      return [...(Number.isFinite(boundsOf(schema).maximum) ? [] : [path]), ...inside(def.element, '[]')];
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([name, part]) => inside(part, `.${name}`));
    case 'union':
      return (def.options ?? []).flatMap((part) => inside(part));
    case 'record':
      return inside(def.valueType, '{}');
    case 'lazy':
      return inside(def.getter?.());
    default:
      return inside(def.innerType ?? def.in);
  }
}

const names = Object.keys(operations) as OperationName[];
const found = names.flatMap((name) => unbounded(operations[name].output, name));

/** Why a list without a bound is small all the same. */
const SMALL: readonly (readonly [RegExp, string])[] = [
  [
    /trace(\.parts)?(\[\])*(\.parts)?$|headTraces(\[\]\.parts)?$|Trace\.parts$/,
    'the steps of one computation that the programme lays down',
  ],
  [
    /^(institution\.create|session\.listForWork\.sessions\[\])\.remarks$/,
    'what the catalogue of plausibility says of one entry',
  ],
  [
    /\.(current|record|before|after|records\[\])\.(records|remarks|flags|judgement)?\.?\w*$/,
    'one score: its parts, remarks and photos are those of one session',
  ],
  [
    /^evaluation\.(getSheet|tryScore|previewScore|correct)\./,
    'one session: what its form, its scorecard and its list of photos have',
  ],
  [
    /\.(issuers|audience|cooperatingAgencies|citedDocNos|kinds|cites|attachments|conditions|markers|founders)$/,
    'a field of one record, bounded where it is entered (saveDraft, import, save)',
  ],
  [
    /^policy\.(get|getDraft|saveDraft|reviewDraft|import|compare)\./,
    'one policy: at most 400 articles, 100 items (saveDraft)',
  ],
  [
    /^policy\.search\.(facets\.\w+|readAs|hits\[\]\.highlights)$/,
    'facets are values of closed lists, years and agencies; the others parts of one query',
  ],
  [
    /^policy\.match\.(kinds|missing|answered|size\.missing|results\[\]\.reasons(\[\]\.missing)?)$/,
    'questions of one profile',
  ],
  [/^policy\.overview\.(newest|expiring)$/, 'the newest five; what expires within ninety days, of the index'],
  [
    /^policy\.(listTerms\.terms|listByAgency\..*cooperatingAgencies|listSynonyms\.synonyms\[\]\.words|saveSynonym\.synonym\.words)$/,
    'the table of suggestions is sent once a version, capped where it is made; words of one row are twelve at most',
  ],
  [/^programme\./, 'data of the programmes, in the code'],
  [/^plan\.progress\.regions/, 'the prefectures of the programme'],
  [/^handbook\.get\.(entries|entries\[\]\.\w+|order|agencies)$/, 'one edition in pages of its own: `next`'],
  [/^session\.(get|checkPlan|previewChange|change)\./, 'one session: venues, fields of its form, its own changes'],
  [
    /^session\.(publish\.(published|alreadyPublished)|previewPublication\.sessions(\[\]\.remarks)?)$/,
    'at most the hundred that were asked for, or one month',
  ],
  [
    /^attendance\.(showCode\.codes|live\.venues|live\.people(\[\]\.staffEntry\.flags)?)$/,
    'one session: its venues and the people who have a place or came',
  ],
  [/^attendance\.listStaffEntries\.entries\[\]\.\w+(\[\])?$/, 'one entry'],
  [/^attendance\.(decideStaffEntries|decideLateScans)\.results$/, 'at most the hundred that were decided on'],
  [/^attendance\.review\./, 'one session: scans that its limits on tries allow'],
  [/^attendance\.(getCertificate|verifyCertificate)\./, 'one certificate'],
  [/^document\./, 'one document'],
  [/^feedback\.(getForm|summary)\./, 'one session: the form’s items, one answer a person'],
  [
    /^case\.(get|act)\./,
    'one case: the states and steps of its procedure, each taken as often as limits on calls allow',
  ],
  [/^case\.list\.(items\[\]\.next|procedures)$/, 'the steps of one state; the procedures of the programmes'],
  [
    /^material\.(get|submit|forward|sendBack|reopen)\.(files|handovers|missing)$/,
    'one session: files are limited where they are attached',
  ],
  [/^followup\./, 'one session, or the hundred that were contributed to'],
  [/^evaluation\.(listPeople\.people(\[\].*)?|scoreSession.*|review\..*)$/, 'a page; one person; one score'],
  [/^subsidy\./, 'one year’s run, sealed and handed out as a whole so that it can be checked against its seal'],
  [/^identity\.(me|scanDeskCode)\./, 'roles, grants and operations of one person'],
  [/^identity\.listDoubles\.items\[\]/, 'the accounts of one person'],
  [/^case\.search\./, 'a few of each kind (SEARCHED); roles of one person'],
  [/^enterprise\.readSentence\./, 'what is read in one sentence, bounded as it is sent'],
  [/^identity\.exportMyData\./, 'one person’s own data, by law as a whole'],
  [
    /^identity\.(listAuditRoots\.(roots\[\]\.\w+|keys)|listDesks\..*|listRoles\.people\[\]\.elsewhere|listFavourites\..*issuers)$/,
    'parts of one root; the keys so far; roles of one person',
  ],
  [
    /^institution\.(create|list|listOut)\..*(places|sessions)$/,
    'the places of one institution; its failed sessions of two years',
  ],
  [
    /^message\.(listMine\.consents|recordConsent\.consents|listTexts\.texts\[\]\.texts)$/,
    'one for each template; the texts of one form',
  ],
];

test.each(found.map((path) => [path]))('%s is bounded, or small by itself', (path) =>
  expect(SMALL.filter(([pattern]) => pattern.test(path))).not.toEqual([]),
);

test('no reason stands here for nothing', () =>
  expect(SMALL.filter(([pattern]) => !found.some((path) => pattern.test(path)))).toEqual([]));

const paged = names.filter((name) => {
  const { shape = {} } = defOf(operations[name].input);
  return 'limit' in shape;
});

test.each(paged.map((name) => [name]))('%s gives no more at once than %#', (name) => {
  const limit = defOf(operations[name].input).shape?.['limit'] as z.core.$ZodType;
  let schema = limit;
  while (defOf(schema).innerType) schema = defOf(schema).innerType as z.core.$ZodType;
  expect(boundsOf(schema).maximum).toBeLessThanOrEqual(LIMITS.pageMaximum);
});

test('every operation that is a list goes by pages, or has an end that its contract names', () => {
  const lists = names.filter((name) => /\.list[A-Z]?/.test(name) && !paged.includes(name));
  expect(lists.sort()).toEqual([
    // the newest hundred; a person's own, up to a limit; one for each computer; words and editions up to a limit; data of the programmes
    'handbook.list',
    'identity.listDesks',
    'identity.listFavourites',
    'message.listMine',
    'message.listTexts',
    'policy.listSynonyms',
    'policy.listTerms',
    'programme.list',
  ]);
});
