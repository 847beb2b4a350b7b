/** The procedures of all programmes, each with what the programme says of its parties, areas and figures. */
import { dayOf } from '../domain/time';
import type { Setting } from '../mechanisms/party';
import type { Procedure } from '../mechanisms/procedure';
import {
  headAudit,
  lectureHall2018,
  lectureHallSetting,
  librarySetting,
  policyDraft,
  policyLibrary,
  policyQuestion,
  rulesAt,
  secondOfficer,
  sessionEvaluation,
  type DatedValue,
  type Programme,
  withFigures,
} from '../programmes';
import type { CaseDoc } from '../records';

interface Ways {
  setting: Setting;
  parameters: Programme<object>;
  procedures: readonly Procedure[];
}

export const ways: readonly Ways[] = [
  {
    setting: lectureHallSetting,
    parameters: lectureHall2018,
    procedures: [sessionEvaluation, headAudit, secondOfficer],
  },
  { setting: librarySetting, parameters: policyLibrary, procedures: [policyDraft, policyQuestion] },
];

function waysOf(programme: string): Ways {
  const found = ways.find(({ setting }) => setting.programme === programme);
  if (!found) throw new RangeError(`No programme ${programme}`);
  return found;
}

/** Throws RangeError for a case of a procedure that is not there (any more). */
export function procedureOf({ programme, procedure }: Pick<CaseDoc, 'programme' | 'procedure'>): Procedure {
  const found = waysOf(programme).procedures.find(({ id }) => id === procedure);
  if (!found) throw new RangeError(`${programme} has no procedure ${procedure}`);
  return found;
}

type Parameters = Readonly<Record<string, DatedValue<unknown>>>;
const parametersAt = (programme: string, at: number): Parameters =>
  rulesAt(waysOf(programme).parameters, dayOf(at)).parameters as Parameters;

/** A step's reading, with the figures as they hold for a case that starts at `startsAt`; '' for none. */
export const readingOf = ({ programme, startsAt }: CaseDoc, { reading = '' }: { readonly reading?: string }): string =>
  withFigures(reading, parametersAt(programme, startsAt));

/** A figure of the programme by its path ('materialDeadline.closeWorkingDays'), as it holds for a case that starts at `startsAt`. */
export function figureOf(programme: string, startsAt: number, path: string): number {
  const [name = '', ...inner] = path.split('.');
  const parameters = parametersAt(programme, startsAt);
  const value = inner.reduce<unknown>(
    (found, key) => (found as Record<string, unknown> | undefined)?.[key],
    parameters[name]?.value,
  );
  if (typeof value !== 'number') throw new RangeError(`${programme} has no figure ${path}`);
  return value;
}
