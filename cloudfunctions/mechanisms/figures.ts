/** How figures and facts are said to people: units, percentages, as many decimals as it takes. */
import { decimalsOf, type Exact, roundHalfUp, show } from '../domain/exact';

/** How a fact is said. */
export interface FactWords {
  readonly label: string;
  /** Of the figure as it is shown, e.g. '人'. */
  readonly unit?: string;
  /** How many kept units make one shown: 1000000 from 分 to 万元. */
  readonly per?: number;
  /** Comes in whole pieces: two thirds of one missing are one missing. */
  readonly whole?: true;
  /** What the values of a choice are called. */
  readonly names?: Readonly<Record<string, string>>;
  /** Says the fact with its value in another way. */
  readonly say?: (value: string | boolean | Exact | readonly string[]) => string;
}
export type Vocabulary = Readonly<Record<string, FactWords>>;

/** More decimals than this nobody reads: a figure without an end is rounded there. */
const MOST_PLACES = 6;
const ROUNDED_PLACES = 2;

/** All decimals of a figure that has an end, without noughts behind; else two, half-up, or as many as keep it apart from `other`. */
export function plain(value: Exact, other?: Exact): string {
  const places = decimalsOf(value);
  if (places !== null && places <= MOST_PLACES) return show(value, places);
  let rounded = ROUNDED_PLACES;
  while (other && rounded < MOST_PLACES * 2 && roundHalfUp(value, rounded).equals(other)) rounded += 1;
  return show(value, rounded);
}

/** '职工人数 12 人'; without a label the figure alone. */
export function figureText(words: FactWords, value: Exact): string {
  if (words.say && words.label !== '') return words.say(value);
  const shown = plain(words.per === undefined ? value : value.div(words.per));
  return [words.label, shown, words.unit ?? ''].filter((part) => part !== '').join(' ');
}

/** '14.4%'; never rounded onto `bound` (as a share) when it is not that. */
export const percentText = (share: Exact, bound?: Exact): string => `${plain(share.mul(100), bound?.mul(100))}%`;

/** '所在地区：聊城市', or the value's own words alone. */
export function valueText(words: FactWords, value: string | boolean | readonly string[], labelled = true): string {
  if (labelled && words.say) return words.say(value);
  const name = (one: string): string =>
    (words.names && Object.hasOwn(words.names, one) ? words.names[one] : one) ?? one;
  const text =
    typeof value === 'boolean'
      ? value
        ? '是'
        : '否'
      : typeof value === 'string'
        ? name(value)
        : value.map(name).join('或');
  return labelled ? `${words.label}：${text}` : text;
}

const DEMANDS = { atLeast: '须达到', above: '须超过', atMost: '不得超过', below: '须低于' } as const;

/** '须达到 80 家'. */
export const boundText = (relation: keyof typeof DEMANDS, bound: string): string => `${DEMANDS[relation]} ${bound}`;
