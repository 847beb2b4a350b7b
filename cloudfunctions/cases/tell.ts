/** Whom a step tells, and what they read: once each, never the one who took it. */
import type { MessageTemplate } from '../contract/message';
import { stepOf, type Position } from '../mechanisms/course';
import type { Procedure, Step, TakenStep } from '../mechanisms/procedure';
import type { Database, Tx } from '../platform/database';
import { enqueue, type Message } from '../platform/outbox';
import type { CaseDoc, SessionDoc } from '../records';
import { belongsOfCase } from './case';
import { holdersOf } from './standing';

interface Told {
  userId: string;
  /** As which party; null: as the one who started it. */
  party: string | null;
  says: string;
  template: MessageTemplate;
}

/** What the case is about, as people call it. */
const TITLES: Record<CaseDoc['about']['kind'], (db: Database, id: string) => Promise<string>> = {
  session: async (db, id) => (await db.get<SessionDoc>('sessions', id))?.title ?? '',
  body: async () => '',
  area: async () => '',
  person: async () => '',
  'policy-draft': async () => '',
  question: async () => '',
};

/** The page on which each party works on it. */
const PAGES: Record<string, (id: string) => string> = {
  institution: (id) => `packages/institution/materials/index?id=${id}`,
  window: (id) => `packages/prefecture/material/index?id=${id}`,
  platform: (id) => `packages/prefecture/material/index?id=${id}`,
  prefecture: (id) => `packages/prefecture/material/index?id=${id}`,
  evaluator: (id) => `packages/evaluator/sheet/index?id=${id}`,
  bureau: (id) => `packages/bureau/score/index?id=${id}`,
};

/** Who is told of a step that leads to `to`, in the order of the procedure; nobody twice. */
async function toldOf(db: Database, doc: CaseDoc, procedure: Procedure, step: Step, to: string): Promise<Told[]> {
  const found = new Map<string, Told>();
  for (const { to: whom, says, kind } of step.tells) {
    const party = whom === 'holder' ? (procedure.states[to]?.holder ?? null) : whom === 'opener' ? null : whom;
    const people =
      whom === 'opener'
        ? [doc.opener ?? []].flat()
        : party === null
          ? []
          : await holdersOf(db, belongsOfCase(doc), party);
    const template = (kind ?? 'work-step') as MessageTemplate;
    for (const userId of people) {
      if (!found.has(userId)) found.set(userId, { userId, party, says, template });
    }
  }
  return [...found.values()];
}

/** Reads whom the step may tell before the transaction that takes it; where it leads is not known yet. */
export async function readTold(db: Database, doc: CaseDoc, procedure: Procedure, step: string) {
  const rule = stepOf(procedure, step);
  const [title, ...told] = await Promise.all([
    TITLES[doc.about.kind](db, doc.about.id),
    ...[rule.to, ...(rule.instead ? [rule.instead.to] : [])].map(async (to) => ({
      to,
      people: await toldOf(db, doc, procedure, rule, to),
    })),
  ]);
  return { title, name: rule.name, told };
}
export type Telling = Awaited<ReturnType<typeof readTold>>;

/** Writes the messages of one step in its transaction. The case, the step's place in it and the person name a message: told once. */
export async function tell(
  tx: Tx,
  doc: CaseDoc,
  place: number,
  taken: TakenStep,
  { title, name, told }: Telling,
  { rule, due }: Position,
): Promise<void> {
  const cause = `case:${doc._id}#${place}`;
  for (const { userId, party, says, template } of told.find(({ to }) => to === taken.to)?.people ?? []) {
    if (userId === taken.by) continue;
    const body = [
      says.replace('{due}', due?.day ?? ''),
      ...(taken.reason === '' ? [] : [`理由：${taken.reason}`]),
      ...(due && party === rule.holder ? [`请在 ${due.day} 前办理。`] : []),
    ].join('');
    const page = PAGES[party ?? '']?.(doc.about.id) ?? `pages/session-detail/index?id=${doc.about.id}`;
    const message: Message = { userId, template, title: `${name}：${title}`, body, page };
    await enqueue(tx, message, taken.at, cause);
  }
}
