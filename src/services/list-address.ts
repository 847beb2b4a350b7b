import type { PageName, Params } from './navigate';

/**
 * What of a list is seen, as the address says it, so that it can be sent, reloaded and counted again. The parameters beside a page's own (`month`, `year`,
 * `regionId` … stay as the page names them):
 *
 * - `q` what is looked for in all columns; `sort` a column, `-` before it: downwards; `cols` the columns shown, in their order;
 * - `f.<column>` the values that a column may have; `sel` the keys of the chosen rows; several are joined by `,`;
 * - `beside` the page that stands beside the list, `on.<name>` what it is opened with.
 *
 * A second list of the same page puts its name before: `lines.f.grade=excellent`. So a figure opens exactly what it counted with
 * `go('bureau/month', { month, ...listParams({ filters: { state: ['draft'] } }) })`: the names of the columns, and the ids that they filter by, are those of the
 * list's `Column`s (`key`, `filterBy`).
 */
export interface ListQuery {
  find: string;
  sort: Sorting | null;
  /** Keys of the columns shown, in their order; null: as the list has them by itself. */
  columns: readonly string[] | null;
  /** By column: a row stays if it has one of the values; no values: every row does. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Keys of rows. */
  selected: readonly string[];
}

export interface Sorting {
  key: string;
  down: boolean;
}

/** A page beside a list. */
export interface Shown {
  page: PageName;
  params: Params;
}

type Read = Readonly<Record<string, string | undefined>>;

export const everything: ListQuery = { find: '', sort: null, columns: null, filters: {}, selected: [] };

/** A filter that lets every value through, where a list shows a part of its rows by itself. */
export const EVERY = '*';

/** More chosen rows than these are kept by the page alone: no address is that long. */
export const SELECTED_IN_ADDRESS = 200;

const FILTER = 'f.';
const PAGE = 'beside';
const OPENED_WITH = 'on.';

const joined = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('~', '~0').replaceAll(',', '~1')).join(',');
const parted = (value: string): string[] =>
  value.split(',').map((one) => one.replaceAll('~1', ',').replaceAll('~0', '~'));

const before = (list: string): string => (list ? `${list}.` : '');

/** The parameters that say this; what is as by itself is left out. */
export function listParams(query: Partial<ListQuery>, list = ''): Params {
  const { find, sort, columns, filters, selected } = { ...everything, ...query };
  const values = Object.entries(filters).filter(([, chosen]) => chosen.length > 0);
  const said = {
    ...(find && { q: find }),
    ...(sort && { sort: `${sort.down ? '-' : ''}${sort.key}` }),
    ...(columns && { cols: joined(columns) }),
    ...Object.fromEntries(values.map(([key, chosen]) => [`${FILTER}${key}`, joined(chosen)])),
    ...(selected.length > 0 && selected.length <= SELECTED_IN_ADDRESS && { sel: joined(selected) }),
  };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [`${before(list)}${name}`, value]));
}

/** What decoded parameters say of a list; anything else in them is left alone. */
export function listQueryOf(params: Read, list = ''): ListQuery {
  const own = Object.entries(params).flatMap(([name, value]) =>
    value !== undefined && name.startsWith(before(list)) ? [[name.slice(before(list).length), value] as const] : [],
  );
  const { q, sort, cols, sel } = Object.fromEntries(own) as Record<string, string | undefined>;
  const filters = own.filter(([name]) => name.startsWith(FILTER));
  return {
    find: q ?? '',
    sort: sort ? { key: sort.replace(/^-/, ''), down: sort.startsWith('-') } : null,
    columns: cols ? parted(cols) : null,
    filters: Object.fromEntries(filters.map(([name, value]) => [name.slice(FILTER.length), parted(value)])),
    selected: sel ? parted(sel) : [],
  };
}

/** Whether a parameter is the list's, and so is written anew with every change. */
export const isListParam = (name: string, list = ''): boolean => {
  if (!name.startsWith(before(list))) return false;
  const own = name.slice(before(list).length);
  return own.startsWith(FILTER) || ['q', 'sort', 'cols', 'sel'].includes(own);
};

export const shownParams = (shown: Shown | null): Params =>
  shown
    ? {
        [PAGE]: shown.page,
        ...Object.fromEntries(Object.entries(shown.params).map(([name, value]) => [`${OPENED_WITH}${name}`, value])),
      }
    : {};

export const isShownParam = (name: string): boolean => name === PAGE || name.startsWith(OPENED_WITH);

/** What decoded parameters put beside the list. */
export function shownOf(params: Read): Shown | null {
  const page = params[PAGE];
  if (!page) return null;
  const opened = Object.entries(params).flatMap(([name, value]) =>
    name.startsWith(OPENED_WITH) && value !== undefined ? [[name.slice(OPENED_WITH.length), value] as const] : [],
  );
  return { page: page as PageName, params: Object.fromEntries(opened) };
}
