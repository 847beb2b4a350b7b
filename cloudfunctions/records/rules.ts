import { DomainError } from '../domain/errors';
import { dayOf } from '../domain/time';
import type { Lists } from '../mechanisms/form-changes';
import { lectureHall2018, rulesAt, type LectureHallRules } from '../programmes';

/** The programme's rules that hold for what happens at `at` (epoch ms): a session is judged by those of its end. */
export const rulesFor = (at: number): LectureHallRules => rulesAt(lectureHall2018, dayOf(at));

/** The words of what forms let one choose from, in Chinese, as messages say them. */
export function listsFor({ parameters }: LectureHallRules): Lists {
  const { modes, contentKinds, audienceKinds, organisers, photoKinds } = parameters;
  const named = (list: readonly { id: string; label: string }[]) =>
    list.map(({ id, label }) => ({ value: id, text: label }));
  return {
    mode: Object.values(modes.value).map(({ id, name }) => ({ value: id, text: name })),
    content: contentKinds.value.map(({ number, label }) => ({ value: number, text: label })),
    audience: named(audienceKinds.value),
    organiser: named(organisers.value),
    photo: named(photoKinds.value),
    area: lectureHall2018.territory.map(({ code, name }) => ({ value: code, text: name })),
  };
}

/** What a programme lets one choose from, by id and name. */
type Allowed<I> = readonly { readonly id: I; readonly label: string }[];

/** The entry's id. INVALID_INPUT for what is not on the programme's list; it names the field and what there is. */
export function mustBeListed<I extends string | number>(path: string, value: string | number, allowed: Allowed<I>): I {
  const found = allowed.find(({ id }) => id === value);
  if (found) return found.id;
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
