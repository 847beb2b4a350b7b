/** Every number is a question with a list: one that is said in words is said by a `Figure` (or a `Sentence` of them), or stands below with why it opens nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../../src');

/** A parameter with a measure word behind it, alone in brackets, or of a whole: so many of something. */
const COUNTED = /\{(\w+)\}\s*(?:人|期|条|项|份|个|次|张|件|名|处|家|部|篇|例|种)|（\{(\w+)\}）|\{(\w+)\} \/ \{\w+\}/g;
/** Names that are of no number, or of one that counts nothing. */
const NO_COUNTS = new Set(
  'day time from at version run number rank name enterprise role scope grade reason by why share of title'.split(' '),
);
const counts = (text: string): boolean =>
  [...text.matchAll(COUNTED)].some(([, ...names]) => names.some((name) => name !== undefined && !NO_COUNTS.has(name)));

/** Texts that say a number of something which no press on it opens, by why not. */
const OPENS_NOTHING: Readonly<Record<string, string>> = {
  // how many an act takes, would take or took: a button, its question, what it says after
  act: `
    audit.concluded audit.drawn bulk.retry cancel.done cancel.text change.done change.room change.setAside
    change.text delete.doneText draw.commitCount entries.confirm entries.notMine entries.refuse erasure.done
    export.done export.lead export.partly export.reading headAudit.opened holidays.deadlinesText import.found
    import.progress import.repeated late.confirm late.refuse list.chooseAll people.changed people.restore
    people.strike publish.ask publish.button publish.chosen publish.confirm publish.done publish.most
    publish.toldText sampling.drew settle.ask several.ask several.chosen several.of several.together
    signIn.keptCount signIn.keptOther signIn.keptProfile signIn.keptWaits table.chosen tour.ask`,
  // a quantity of the record itself, not rows of a list
  own: `
    audit.coversText audit.formerCount calls.attempts compare.counts compare.same desk.asks draft.toFill
    due.missing editions.holds enterprise.wrong feedback.group feedback.lead feedback.missing feedback.progress
    file.missing form.fileMost form.filesHint further.answered further.lead handbook.made history.changes
    holidays.more home.venues import.asks match.met match.nextHint match.openCount mine.waiting month.changes
    own.heads photos.count pick.more policyPage.holdsText privacy.count say.staff session.moreVenues session.remindLeft
    session.waitingWhat settle.lineText sheet.photoCount sheet.photosAsCalled sheet.photosOpen staff.more
    try.closePart try.ofPeople try.openPart versions.changed words.times`,
  // stands on a button, a card or a row that leads to its list
  way: `
    agencies.counts agencies.due calendar.andMore calendar.dayLabel calendar.showPast confirming.sample
    desk.places draft.allFindings draft.showDone evaluator.answered evaluator.callsNote evaluator.samplingNote
    feedbackSum.allOpinions further.more handbook.updatedBy home.answers home.noneOpen home.nowAll home.nowCalls
    home.signedShare home.total match.leftOut match.noneOpen me.inboxCount me.inboxOverdue me.moreOpen me.record
    me.unseen month.registered policy.allAnswers policy.allItems policy.morePassages policyList.allPassages
    policyList.filtersSet policyList.more policyList.showCount prefecture.signed roles.toApprove scans.allPeople
    sessions.signedOf settle.institutionText settle.out shell.waiting words.finds`,
  // the rows stand under it
  beneath: `
    audit.range calendar.daySessions calendar.wholeMonth draft.articlesCount draft.itemsCount drawRecord.tickets
    entries.counts entries.waiting erasure.accounts erasure.sums glance.regions handbook.count handbook.found
    handbook.foundMany home.due import.others late.title list.coming list.count list.countAll list.more list.part policy.found
    policy.foundAt policy.foundIn policy.items policy.listed roles.doubleNumber roles.doubles scans.counts
    scans.odd scans.refused staff.own table.sum versions.title work.people work.total`,
  // its rows are not this reader's
  closed: `
    feedbackSum.rateText material.feedbackCount materials.feedback score.answers session.barFull
    session.venueTaken session.venueWaiting venue.places`,
  // as it was then, or as a screen reader hears a bar
  recorded: `
    institutions.out material.registerCounts own.meanText score.headsBoth venue.seats`,
  // of others
  ratio: `
    progress.row`,
  // set by a plan, or what is missing to it
  set: `
    glance.task warning.fewRegistered`,
};
const why = new Map(
  Object.entries(OPENS_NOTHING).flatMap(([reason, keys]) =>
    keys
      .trim()
      .split(/\s+/)
      .map((key) => [key, reason] as const),
  ),
);

const wordFiles = readdirSync(join(root, 'locales/words')).map((name) => join(root, 'locales/words', name));
const texts = new Map(
  wordFiles.flatMap((file) => {
    const { zh } = jest.requireActual<{ zh?: Readonly<Record<string, string>> }>(file);
    return Object.entries(zh ?? {});
  }),
);
const counting = new Set([...texts].filter(([, text]) => counts(text)).map(([key]) => key));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx$/.test(name));

const LINKED = new Set(['Figure', 'Sentence', 'Counter']);

/** Keys of counting texts that a file says elsewhere than in a figure. */
function saidBare(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const isLinked = (node: ts.Node): boolean => {
    for (let one: ts.Node | undefined = node; one; one = one.parent) {
      if (ts.isJsxAttribute(one)) {
        const tag = one.parent.parent;
        if (LINKED.has(tag.tagName.getText())) return true;
      }
    }
    return false;
  };
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && counting.has(node.text) && !isLinked(node)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

const said = new Map(files.map((file) => [file, saidBare(file)]));

test.each([...said].filter(([, keys]) => keys.length > 0))(
  '%s: a number in words opens its list, or says why it has none',
  (_file, keys) => expect(keys.filter((key) => !why.has(key))).toEqual([]),
);

test('no reason is kept for what is said no more, or opens its list now', () => {
  const bare = new Set([...said.values()].flat());
  expect([...why.keys()].filter((key) => !bare.has(key))).toEqual([]);
});

test('a slip bites: the same words outside a figure are found, within one they are not', () => {
  expect(counting.has('score.followupText')).toBe(true);
  expect(said.get('components/staff/sheet-evidence.tsx')).not.toContain('score.followupText');
  expect(said.get('packages/bureau/month/board-card.tsx')).toContain('month.registered');
});
