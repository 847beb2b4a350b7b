/** Whom a step tells, and what they read: once each, never the one who took it. */
import type { MessageTemplate } from '../contract/message';
import { stepOf, type Position } from '../mechanisms/course';
import type { LectureHallParty } from '../programmes';
import type { Procedure, Step, TakenStep } from '../mechanisms/procedure';
import type { Database, Tx } from '../platform/database';
import { enqueue, type Message } from '../platform/outbox';
import { holdersOf, type CaseDoc } from '../records';
import { belongsOfCase } from './case';
import { subjectsOf } from './subjects';

interface Told {
  userId: string;
  /** As which party; null: as the one who started it. */
  party: string | null;
  says: string;
  template: MessageTemplate;
}

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
          : ((await holdersOf(db, belongsOfCase(doc), [party as LectureHallParty]))[party as LectureHallParty] ?? []);
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
  const [subjectOf, ...told] = await Promise.all([
    subjectsOf(db, [doc.about]),
    ...[rule.to, ...(rule.instead ? [rule.instead.to] : [])].map(async (to) => ({
      to,
      people: await toldOf(db, doc, procedure, rule, to),
    })),
  ]);
  return { title: subjectOf(doc.about).title, name: rule.name, told };
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
    const page = `packages/work/case/index?caseId=${doc._id}`;
    const message: Message = { userId, template, title: `${name}：${title}`, body, page };
    await enqueue(tx, message, taken.at, cause);
  }
}
