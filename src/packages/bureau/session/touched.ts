import { useState } from 'react';
import type { PlanForm, PlanProblem } from './plan-form';

type Field = keyof PlanForm;

/** The fields whose input each problem concerns. A venue's own are told apart in its fields. */
const fieldsOf: Record<PlanProblem, readonly Field[]> = {
  title: ['title'],
  lecturerName: ['lecturerName'],
  audience: ['audience'],
  day: ['day'],
  span: ['from', 'until'],
  classHours: ['classHours'],
  institutionId: ['institutionId', 'mode'],
  venueName: ['venues'],
  venueAddress: ['venues'],
  capacity: ['venues'],
  position: ['venues'],
};

/** Which fields somebody has typed in: only these are found fault with before the form is sent. */
export function useTouched(): { touched: ReadonlySet<Field>; touch: (change: Partial<PlanForm>) => void } {
  const [touched, setTouched] = useState<ReadonlySet<Field>>(new Set());
  const touch = (change: Partial<PlanForm>) =>
    setTouched((before) => new Set([...before, ...(Object.keys(change) as Field[])]));
  return { touched, touch };
}

/** The problems to be shown while typing; all of them once it was tried to send the form. */
export const shownProblems = (
  problems: readonly PlanProblem[],
  touched: ReadonlySet<Field>,
  tried: boolean,
): PlanProblem[] => problems.filter((problem) => tried || fieldsOf[problem].some((field) => touched.has(field)));
