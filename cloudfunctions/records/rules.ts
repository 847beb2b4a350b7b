import { DomainError } from '../domain/errors';
import { dayOf } from '../domain/time';
import { lectureHall2018, rulesAt, type LectureHallRules } from '../programmes';

/** The programme's rules that hold for what happens at `at` (epoch ms): a session is judged by those of its end. */
export const rulesFor = (at: number): LectureHallRules => rulesAt(lectureHall2018, dayOf(at));

/** What a programme lets one choose from, by id and name. */
type Allowed = readonly { readonly id: string; readonly label: string }[];

/** Refuses what is not on one of the programme's lists: INVALID_INPUT, which names the field and what there is. */
export function mustBeListed(path: string, value: string, allowed: Allowed): void {
  if (allowed.some(({ id }) => id === value)) return;
  const message = `请从以下选项中选择：${allowed.map(({ label }) => label).join('、')}`;
  throw new DomainError('INVALID_INPUT', { fields: [{ path, message, allowed: allowed.map(({ id }) => id) }] });
}

/** The area must be one of the programme's tree; none is allowed. */
export function mustBeArea(path: string, code: string | null | undefined): void {
  if (code === null || code === undefined) return;
  mustBeListed(
    path,
    code,
    lectureHall2018.territory.map((area) => ({ id: area.code, label: area.name })),
  );
}
