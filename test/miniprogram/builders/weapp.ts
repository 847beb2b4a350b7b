import path from 'node:path';
import exparser from 'miniprogram-exparser';
import simulate from 'miniprogram-simulate';
import type { TreeNode } from './rendered';
import { wxOf, type Phone } from './wx-stub';

/** The built program; WEAPP_DIR tries another build of it. */
export const rootPath = path.resolve(process.env.WEAPP_DIR ?? path.join(__dirname, '../../../dist/weapp'));

type Lifecycle = Record<string, ((this: unknown, argument?: unknown) => unknown) | undefined>;
type PageConfig = Record<string, unknown> & { data?: object };

/** One page of the compiled program on the screen. */
export interface OpenPage {
  /** Everything to be read on it. */
  text(): string;
  /** The first (or n-th) element of a class, or with an id as `#id`. */
  find(selector: string, index?: number): HTMLElement;
  /** The element of a node of `tree()`. */
  elementOf(node: TreeNode): HTMLElement;
  all(selector: string): HTMLElement[];
  /** Touches the smallest element that carries this text. */
  tap(text: string): void;
  tapOn(element: HTMLElement): void;
  type(element: HTMLElement, value: string): void;
  /** Of a switch or a picker. */
  change(element: HTMLElement, value: unknown): void;
  /** WeChat's answer to its phone-number button; null: the person gives no number. */
  givePhone(element: HTMLElement, code: string | null): void;
  /** One stroke of a finger over an element; px from its upper left corner. */
  draw(element: HTMLElement, points: [x: number, y: number][]): void;
  /** Waits until `check` holds; fails with what is on the screen. */
  until(check: () => boolean, what: string): Promise<void>;
  shows(text: string): Promise<void>;
  leave(): Promise<void>;
  instance: Lifecycle;
  /** Bytes of each setData so far, as JSON: what went over to WeChat's side. */
  paints: number[];
  /** When they were handed over, in ms. */
  paintedAt: number[];
  /** What was handed to the templates. */
  tree(): TreeNode;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The pages above each other, the last one on top. */
const stack: Lifecycle[] = [];
let touched: Phone | undefined;

/** Runs the built program on a phone; once in a process, since Taro hangs its list of modules on `wx`. */
export function startWeapp(phone: Phone): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  scope.wx = wxOf(phone);
  touched = phone;
  let app: Lifecycle = {};
  scope.App = (config: Lifecycle) => (app = config);
  scope.getApp = () => app;
  scope.getCurrentPages = () => [...stack];
  scope.Page = (config: PageConfig) => {
    const methods = Object.fromEntries(Object.entries(config).filter(([, value]) => typeof value === 'function'));
    (scope.Component as (options: object) => void)({ data: config.data ?? {}, methods });
  };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the built program registers itself when it is run
  require(path.join(rootPath, 'app.js'));
  app.onLaunch?.call(app, { path: '', query: {}, scene: 1001 });
  app.onShow?.call(app, { path: '', query: {}, scene: 1001 });
}

type PageElement = Element & { __wxElement?: { id?: string } };

/** Lets an event rise through the page's elements as WeChat does, from the one touched to the page. */
const touch = (element: HTMLElement, name: string, detail: object = {}, extraFields: object = {}): void => {
  const origin = (element as PageElement).__wxElement;
  if (!origin) throw new Error(`${element.tagName} is no element of a page`);
  const event = exparser.Event.create(name, detail, { bubbles: true, composed: true, capturePhase: true, extraFields });
  if (touched) touched.touching = true;
  exparser.Event.dispatchEvent(origin, event);
  if (touched) touched.touching = false;
};

/** A page's script runs once in a process, as on a phone. */
const loaded = new Map<string, string>();

/** For a machine with much else to do; nothing waits so long when all is well. */
const PATIENCE_MS = 50_000;

/** Opens what a link, a share card or a message card names: a path with its query, with or without the leading slash. */
export function openUrl(url: string): Promise<OpenPage> {
  const [route = '', query = ''] = url.replace(/^\//, '').split('?', 2);
  return openPage(route, Object.fromEntries(new URLSearchParams(query)));
}

/** Opens a page as WeChat does: load, render, attach, then the three moments of its life. */
export async function openPage(route: string, query: Record<string, string> = {}): Promise<OpenPage> {
  const id = loaded.get(route) ?? simulate.load(path.join(rootPath, route), 'page', { rootPath, compiler: 'official' });
  loaded.set(route, id);
  const component = simulate.render(id);
  const parent = document.createElement('div');
  document.body.append(parent);
  component.attach(parent);
  const instance = component.instance as unknown as Lifecycle;
  Object.assign(instance, { route, options: query });
  stack.push(instance);
  const paints: number[] = [];
  const paintedAt: number[] = [];
  const setData = instance.setData as (this: unknown, data: object, done?: () => void) => void;
  instance.setData = function (this: unknown, data: unknown, ...rest: unknown[]) {
    paintedAt.push(performance.now());
    paints.push(Buffer.byteLength(JSON.stringify(data)));
    setData.call(this, data as object, ...(rest as [() => void]));
  };
  instance.onLoad?.call(instance, query);
  instance.onShow?.call(instance);
  instance.onReady?.call(instance);
  await wait(0);

  // An id stays in WeChat's element and is not written into the document.
  const byId = (id: string): Element[] =>
    [...parent.querySelectorAll('*')].filter((element) => (element as PageElement).__wxElement?.id === id);
  const all = (selector: string): HTMLElement[] => {
    const [, id, rest = ''] = /^#([\w-]+)\s*(.*)$/.exec(selector) ?? [];
    if (id && !rest) return byId(id) as HTMLElement[];
    const own = (id ? rest : selector).replace(/\.([\w-]+)/g, '.page--$1');
    return (id ? byId(id) : [parent]).flatMap((root) => [...root.querySelectorAll<HTMLElement>(own)]);
  };
  const text = () => (parent.textContent ?? '').replace(/\s+/g, ' ').trim();
  const until = async (check: () => boolean, what: string) => {
    const started = performance.now();
    while (performance.now() - started < PATIENCE_MS) {
      if (check()) return;
      await wait(10);
    }
    throw new Error(`${what} did not happen on ${route}; on the screen: ${text()}`);
  };
  const find = (selector: string, index = 0) => {
    const found = all(selector)[index];
    if (!found) throw new Error(`no ${selector} on ${route}: ${parent.innerHTML.slice(0, 2000)}`);
    return found;
  };
  const tapOn = (element: HTMLElement) => touch(element, 'tap');
  return {
    instance,
    paints,
    paintedAt,
    tree: () => (instance as unknown as { data: { root: TreeNode } }).data.root,
    text,
    find,
    elementOf: (node) => find(`[data-sid="${String(node.sid)}"]`),
    all,
    tapOn,
    until,
    tap(wanted) {
      const carrying = [...parent.querySelectorAll<HTMLElement>('*')].filter((e) => e.textContent?.includes(wanted));
      const smallest = carrying.at(-1);
      if (!smallest) throw new Error(`nothing says “${wanted}” on ${route}: ${text()}`);
      tapOn(smallest);
    },
    type: (element, value) => touch(element, 'input', { value }),
    change: (element, value) => touch(element, 'change', { value }),
    givePhone: (element, code) =>
      touch(
        element,
        'getphonenumber',
        code ? { code, errMsg: 'getPhoneNumber:ok' } : { errMsg: 'getPhoneNumber:fail user deny' },
      ),
    draw(element, points) {
      points.forEach(([x, y], index) => {
        touch(element, index === 0 ? 'touchstart' : 'touchmove', {}, { touches: [{ x, y }] });
      });
      touch(element, 'touchend', {}, { touches: [] });
    },
    shows: (wanted) => until(() => text().includes(wanted), `“${wanted}”`),
    async leave() {
      instance.onHide?.call(instance);
      instance.onUnload?.call(instance);
      stack.splice(stack.indexOf(instance), 1);
      await wait(20); // React takes the page down later
      component.detach();
      parent.remove();
    },
  };
}
