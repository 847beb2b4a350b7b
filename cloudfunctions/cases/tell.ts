/** Whom a step tells, and what they read: once each, never the one who took it. */
import type { MessageTemplate } from '../contract/message';
import { standingOf, stepOf, type Position } from '../mechanisms/course';
import type { LectureHallParty } from '../programmes';
import type { Procedure, Step, TakenStep } from '../mechanisms/procedure';
import type { Database, Tx } from '../platform/database';
import { enqueue, type Message } from '../platform/outbox';
import { holdersOf, type CaseDoc } from '../records';
import { belongsOfCase } from './case';
import { hiddenOpener, subjectsOf } from './subjects';

interface Told {
  userId: string;
  /** As which party; null: as the one who started it. */
  party: string | null;
  title: string;
  says: string;
  template: MessageTemplate;
  page: string;
}

/** Who opened the case and where he or she finds it: on record with the case, or known to its record alone. */
async function openersOf(db: Database, doc: CaseDoc): Promise<{ userId: string; page?: string }[]> {
  const hidden = await hiddenOpener(db, doc.about);
  return [...(doc.opener === null ? [] : [{ userId: doc.opener }]), ...(hidden ? [hidden] : [])];
}

/** Who is told of a step that leads to `to`, in the order of the procedure; nobody twice. */
async function toldOf(db: Database, doc: CaseDoc, procedure: Procedure, step: Step, to: string): Promise<Told[]> {
  const found = new Map<string, Told>();
  const casePage = `packages/work/case/index?caseId=${doc._id}`;
  for (const { to: whom, title = step.name, says, kind = 'work-step' } of step.tells) {
    const party =
      whom === 'holder'
        ? (procedure.states[to]?.holder ?? null)
        : whom === 'former'
          ? (procedure.states[doc.state]?.holder ?? null)
          : whom === 'opener'
            ? null
            : whom;
    const people: readonly { userId: string; page?: string }[] =
      whom === 'opener'
        ? await openersOf(db, doc)
        : party === null
          ? []
          : (await holdersOf(db, belongsOfCase(doc), [party as LectureHallParty]))[party as LectureHallParty].map(
              (userId) => ({ userId }),
            );
    for (const { userId, page = casePage } of people) {
      const template = kind as MessageTemplate;
      if (!found.has(userId)) found.set(userId, { userId, party, title, says, template, page });
    }
  }
  return [...found.values()];
}

/** Reads whom the step may tell before the transaction that takes it; where it leads is not known yet. */
export async function readTold(db: Database, doc: CaseDoc, procedure: Procedure, step: string, called?: string) {
  const rule = stepOf(procedure, step);
  const [subjectOf, ...told] = await Promise.all([
    subjectsOf(db, [doc.about]),
    ...(rule.undoes === undefined
      ? [rule.to, ...(rule.instead ? [rule.instead.to] : [])]
      : [standingOf(procedure, doc.steps).at(-2)?.to ?? procedure.initial]
    ).map(async (to) => ({
      to,
      people: await toldOf(db, doc, procedure, rule, to),
    })),
  ]);
  const subject = subjectOf(doc.about);
  return { matter: called ?? subject.called ?? subject.title, told };
}
export type Telling = Awaited<ReturnType<typeof readTold>>;

/** Said beside a day that the holidays of a year to come may still move. */
export const PROVISIONAL = '（该年度放假安排公布前为暂定）';

/** Writes the messages of one step in its transaction. The case, the step's place in it and the person name a message: told once. */
export async function tell(
  tx: Tx,
  doc: CaseDoc,
  place: number,
  taken: TakenStep,
  { matter, told }: Telling,
  { rule, due }: Position,
  more: string,
): Promise<void> {
  const cause = `case:${doc._id}#${place}`;
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String((name === 'due' ? due?.day : taken.values[name]) ?? ''));
  for (const { userId, party, title, says, template, page } of told.find(({ to }) => to === taken.to)?.people ?? []) {
    if (userId === taken.by) continue;
    const body = [
      filled(says),
      ...(taken.reason === '' ? [] : [`理由：${taken.reason}`]),
      ...(due && party === rule.holder ? [`请在 ${due.day} 前办理${due.provisional ? PROVISIONAL : ''}。`] : []),
      ...(more === '' ? [] : [`\n${more}`]),
    ].join('');
    const message: Message = { userId, template, title: `${title}：${matter}`, body, page };
    await enqueue(tx, message, taken.at, cause);
  }
}
