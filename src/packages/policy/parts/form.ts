import type { Enterprise, Fact, Founder, Industry, Marker } from './types';
import { fenOf, wanOf } from './wan';

/** The profile as it is typed: figures as texts, money in 万元; '' and null are "not said", an empty list is "none of them". */
export interface EnterpriseForm {
  name: string;
  areaCode: string | null;
  industry: Industry | null;
  staff: string;
  revenueFen: string;
  assetsFen: string;
  taxableIncomeFen: string;
  foundedDay: string;
  farming: boolean | null;
  markers: Marker[] | null;
  founders: Founder[] | null;
  answers: Record<string, boolean>;
}

const figure = (value: number | null): string => (value === null ? '' : String(value));
const wan = (fen: number | null): string => (fen === null ? '' : wanOf(fen));

/** The form of what is kept; of nothing an empty one. */
export const formOf = (enterprise: Enterprise | null): EnterpriseForm => ({
  name: enterprise?.name ?? '',
  areaCode: enterprise?.areaCode ?? null,
  industry: enterprise?.industry ?? null,
  staff: figure(enterprise?.staff ?? null),
  revenueFen: wan(enterprise?.revenueFen ?? null),
  assetsFen: wan(enterprise?.assetsFen ?? null),
  taxableIncomeFen: wan(enterprise?.taxableIncomeFen ?? null),
  foundedDay: enterprise?.foundedDay ?? '',
  farming: enterprise?.farming ?? null,
  markers: enterprise?.markers ?? null,
  founders: enterprise?.founders ?? null,
  answers: enterprise?.answers ?? {},
});

const money = ['revenueFen', 'assetsFen', 'taxableIncomeFen'] as const;
export type FormProblem = 'fact.number' | 'fact.whole' | 'fact.future';
export type FormProblems = Partial<Record<Fact, FormProblem>>;

/** What cannot be sent as it is typed. `today`: 'YYYY-MM-DD'. */
export function problemsOf(form: EnterpriseForm, today: string): FormProblems {
  const problems: FormProblems = {};
  for (const field of money)
    if (form[field].trim() !== '' && fenOf(form[field]) === null) problems[field] = 'fact.number';
  if (form.staff.trim() !== '' && !/^\d{1,7}$/.test(form.staff.trim())) problems.staff = 'fact.whole';
  if (form.foundedDay > today) problems.foundedDay = 'fact.future';
  return problems;
}

/** The profile of the form; a line with a problem counts as not said, so that what is right can be tried already. */
export function enterpriseOf(form: EnterpriseForm, today: string): Enterprise {
  const problems = problemsOf(form, today);
  const { staff, foundedDay, revenueFen, assetsFen, taxableIncomeFen, ...same } = form;
  return {
    ...same,
    name: form.name.trim(),
    staff: staff.trim() === '' || problems.staff ? null : Number(staff),
    revenueFen: fenOf(revenueFen),
    assetsFen: fenOf(assetsFen),
    taxableIncomeFen: fenOf(taxableIncomeFen),
    foundedDay: foundedDay === '' || problems.foundedDay ? null : foundedDay,
  };
}

/** Whether something is said of the fact. */
export function isSaid(form: EnterpriseForm, fact: Fact): boolean {
  const value = form[fact];
  return value !== null && value !== '';
}
