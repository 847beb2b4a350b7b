/** How the export writes a value in words, one writer for each of `Words` (records/registry.ts). */
import { groupedNumber } from '../../../domain/attendance';
import { areaName, FOUNDER_NAMES, MARKER_NAMES, WISH_NAMES } from '../../../domain/match';
import { dayOf, momentText } from '../../../domain/time';
import type { GrantPlace } from '../../../mechanisms/party';
import { unseal } from '../../../platform/secrets';
import { rulesAt, smeSize } from '../../../programmes';
import { rulesFor, type QuestionSubject, type SessionDoc } from '../../../records';
import type { Words } from '../../../records/registry';

/** What a value is read beside: the moment of the export, the document's session and policy, what the places of the person's grants are called. */
export interface Beside {
  now: number;
  session: SessionDoc | undefined;
  /** What is asked about, in today's words. */
  question: QuestionSubject;
  placeName: (at: GrantPlace) => string;
}
type Value = string | number | boolean | null | undefined;
type Writer = (value: never, beside: Beside) => Value;

const named = (ids: readonly string[], names: Readonly<Record<string, string>>): string =>
  ids.length === 0 ? '无' : ids.map((id) => names[id] ?? id).join('、');

const writers: Record<Extract<Words, string>, Writer> = {
  area: (code: string) => areaName(code),
  answers: (answers: Record<string, boolean>) =>
    Object.entries(answers)
      .map(([question, yes]) => `${question}：${yes ? '是' : '否'}`)
      .join('；'),
  audience: (id: string, { now }) =>
    rulesFor(now).parameters.audienceKinds.value.find((candidate) => candidate.id === id)?.label,
  certificate: (id: string) => groupedNumber(id),
  count: (list: readonly unknown[]) => list.length,
  day: (at: number) => dayOf(at),
  'feedback-particulars': (sealed: string) => unseal('FEEDBACK_KEY', sealed),
  founders: (ids: readonly string[]) => named(ids, FOUNDER_NAMES),
  wishes: (ids: readonly string[]) => named(ids, WISH_NAMES),
  // said only where it is so
  'if-so': (so: boolean) => (so ? true : null),
  industry: (id: string, { now }) =>
    rulesAt(smeSize, dayOf(now)).parameters.industries.value.find((industry) => industry.id === id)?.name ?? id,
  markers: (ids: readonly string[]) => named(ids, MARKER_NAMES),
  moment: momentText,
  'grant-place': (at: GrantPlace, { placeName }) => placeName(at),
  phone: (sealed: string) => unseal('PHONE_KEY', sealed),
  policy: (_id: string, { question }) => question.policyTitle,
  'policy-part': (_id: string, { question }) => question.about,
  region: (id: string, { now }) => rulesFor(now).parameters.regions.value.find((region) => region.id === id)?.name,
  session: (_id: string, { session }) => session?.title,
  venue: (id: string, { session }) => session?.venues.find(({ venueId }) => venueId === id)?.name,
  yuan: (fen: number) => `${fen / 100} 元`,
};

/** The value as its owner reads it; '' for what was not said, which the export leaves out. */
export function inWords(value: unknown, as: Words | undefined, beside: Beside): string {
  if (value === null || value === undefined) return '';
  const written: unknown = typeof as === 'string' ? writers[as](value as never, beside) : value;
  if (written === null || written === undefined) return '';
  if (typeof written === 'boolean') return written ? '是' : '否';
  const words = Array.isArray(written) ? written.join('、') : `${written as string | number}`;
  return typeof as === 'object' ? (as.of[words] ?? words) : words;
}
