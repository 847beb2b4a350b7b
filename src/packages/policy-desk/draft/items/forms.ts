import { entryOf } from '@/services/programme-words';
import { amountOf, fenOf } from '@mechanisms/form-typed';
import { isFigure, type ChosenKind, type Condition, type Figure, type Form, type Requirement } from './types';

/** The form of a requirement's data; what none of them can hold without loss is kept as it is. */
export function formOf(when: Requirement['when']): Form {
  if (when === null) return { kind: 'words' };
  if ('judged' in when) return { kind: 'judged' };
  if ('size' in when) return { kind: 'size', values: when.size };
  if ('industry' in when) return { kind: 'industry', values: when.industry };
  if ('area' in when && when.area.every((code) => entryOf('area', code))) return { kind: 'area', values: when.area };
  if ('farming' in when) return { kind: 'farming', value: when.farming };
  if ('amount' in when) {
    const { amount, atLeast, above, atMost, below } = when;
    const [from, to] = [typed(amount, atLeast), typed(amount, atMost)];
    if (above === undefined && below === undefined && from !== null && to !== null)
      return { kind: amount, atLeast: from, atMost: to };
  }
  const alternatives = 'any' in when ? when.any : [when];
  const markers = alternatives.flatMap((one) => ('marker' in one ? [one.marker] : []));
  if (markers.length === alternatives.length) return { kind: 'marker', values: markers };
  const founders = alternatives.flatMap((one) => ('founder' in one ? [one.founder] : []));
  if (founders.length === alternatives.length) return { kind: 'founder', values: founders };
  return { kind: 'kept', when };
}

/** The data that the form stands for; undefined while it is not complete. `text`: the requirement's words. */
export function conditionOf(form: Form, text: string): Requirement['when'] | undefined {
  switch (form.kind) {
    case 'words':
      return null;
    case 'kept':
      return form.when;
    case 'judged':
      return text.trim() === '' ? undefined : { judged: text.trim().slice(0, 200) };
    case 'farming':
      return { farming: form.value };
    case 'size':
      return form.values.length === 0 ? undefined : { size: [...form.values] };
    case 'area':
      return form.values.length === 0 ? undefined : { area: [...form.values] };
    case 'industry':
      return form.values.length === 0 ? undefined : ({ industry: [...form.values] } as Condition);
    case 'marker':
      return anyOf(form.values.map((marker) => ({ marker }) as Condition));
    case 'founder':
      return anyOf(form.values.map((founder) => ({ founder }) as Condition));
    case 'staff':
    case 'revenueFen':
    case 'assetsFen':
    case 'taxableIncomeFen':
    case 'ageMonths':
      return boundsOf(form);
  }
}

const anyOf = (conditions: Condition[]): Condition | undefined =>
  conditions.length > 1 ? { any: conditions } : conditions[0];

function boundsOf({ kind, atLeast, atMost }: Extract<Form, { atLeast: string }>): Condition | undefined {
  const [from, to] = [figureOf(kind, atLeast), figureOf(kind, atMost)];
  if (from === null || to === null || (from === undefined && to === undefined)) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { amount: kind, ...(from !== undefined && { atLeast: from }), ...(to !== undefined && { atMost: to }) };
}

const MONTHS = 12;

/** People, 分 from 万元, months from years; undefined for nothing typed, null for what is no such figure. */
export function figureOf(kind: Figure, text: string): number | undefined | null {
  const figure = text.trim();
  if (figure === '') return undefined;
  if (kind === 'staff') return /^\d{1,8}$/.test(figure) ? Number(figure) : null;
  if (kind !== 'ageMonths') return fenOf(figure, 'wan');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(figure)) return null;
  const months = Number(figure) * MONTHS;
  return Number.isInteger(months) ? months : null;
}

/** A figure as it is typed; null when it would lose something. */
function typed(kind: Figure, figure: number | undefined): string | null {
  if (figure === undefined) return '';
  const text =
    kind === 'staff' ? String(figure) : kind === 'ageMonths' ? String(figure / MONTHS) : amountOf(figure, 'wan');
  return figureOf(kind, text) === figure ? text : null;
}

/** What a newly chosen form begins with; the region is where the policy holds. */
export function emptyForm(kind: ChosenKind, area: string | null): Form {
  if (isFigure(kind)) return { kind, atLeast: '', atMost: '' };
  switch (kind) {
    case 'area':
      return { kind, values: area === null ? [] : [area] };
    case 'size':
      return { kind, values: [] };
    case 'industry':
    case 'marker':
    case 'founder':
      return { kind, values: [] };
    case 'farming':
      return { kind, value: true };
    case 'judged':
    case 'words':
      return { kind };
  }
}
