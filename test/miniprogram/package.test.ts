import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wxmlToJs, wxssToJs } from 'miniprogram-compiler';
import { weapp as limits } from '../../config/sizes.json';

const root = path.resolve(process.env.WEAPP_DIR ?? path.join(__dirname, '../../dist/weapp'));
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  darkmode: boolean;
  themeLocation: string;
  window: Record<string, string>;
  tabBar: Record<string, unknown> & { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] };
}
const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson;
const files = filesUnder(root);
const pages = [...app.pages, ...app.subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))];

/** Bytes of one package as WeChat counts them: all of its files, unpacked. */
function bytesOf(packageRoot: string | null): number {
  const roots = app.subPackages.map((sub) => `${sub.root}/`);
  const mine = files.filter((file) =>
    packageRoot === null ? !roots.some((other) => file.startsWith(other)) : file.startsWith(`${packageRoot}/`),
  );
  return mine.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
}

const KB = 1024;
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));
const packages: [name: string, root: string | null, limit: number][] = [
  ['main', null, limits.mainPackageKB * KB],
  ...app.subPackages.map((sub): [string, string, number] => [sub.root, sub.root, limits.eachSubpackageKB * KB]),
];

test.each(packages)('package %s stays below its limit of config/sizes.json', (_name, packageRoot, limit) => {
  const bytes = bytesOf(packageRoot);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(limit);
});

test('all packages together stay below the limit', () => {
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
  expect(bytes).toBeLessThanOrEqual(limits.allPackagesKB * KB);
});

test('the packages of the roles are the ones that the entries of 我的 lead to', () => {
  expect(app.subPackages.map((sub) => sub.root)).toEqual(
    expect.arrayContaining([
      'packages/trainee',
      'packages/institution',
      'packages/evaluator',
      'packages/bureau',
      'packages/prefecture',
    ]) as unknown,
  );
});

test.each(pages)('%s has its four files', (page) => {
  expect(['js', 'json', 'wxml'].filter((extension) => !existsSync(path.join(root, `${page}.${extension}`)))).toEqual(
    [],
  );
});

test('charts are drawn in the packages of the roles, and their library stands in no other', () => {
  const holding = scripts.filter((file) => read(file).includes('uCharts'));
  expect(holding.length).toBeGreaterThan(0);
  expect(holding.filter((file) => !/^packages\/(institution|evaluator|bureau|prefecture)\//.test(file))).toEqual([]);
});

// A page in the script of another would be registered there, and stay blank where it is opened.
test.each(pages)('%s registers itself in its own script and in no other', (page) => {
  const registering = scripts.filter((file) => read(file).includes(`"${page}",{root:{cn:[]}}`));
  expect(registering).toEqual([`${page}.js`]);
});

/** What stands in theme.json, once for light and once for dark. */
type Themes = Record<'light' | 'dark', Record<string, string>>;

/** The values of a setting; one beginning with @ stands in theme.json, once for light and once for dark. */
function valuesOf(setting: string): string[] {
  if (!setting.startsWith('@')) return [setting];
  const themes = JSON.parse(read(app.themeLocation)) as Themes;
  return [themes.light, themes.dark].map((theme) => theme[setting.slice(1)] ?? `no ${setting} in theme.json`);
}

test('icons of the tab bar are in the package, 81 px wide and at most 2 KB', () => {
  const settings = app.tabBar.list.flatMap((tab) => [tab.iconPath, tab.selectedIconPath]);
  expect(settings).toHaveLength(8);
  for (const icon of settings.flatMap(valuesOf)) {
    const bytes = readFileSync(path.join(root, icon));
    expect(bytes.length).toBeLessThanOrEqual(2 * KB);
    expect(bytes.readUInt32BE(16)).toBe(81);
  }
});

test('dark: WeChat’s own bars have their colours for both, and no two settings are forgotten in one', () => {
  expect(app.darkmode).toBe(true);
  const themes = JSON.parse(read(app.themeLocation)) as Themes;
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
  const settings = [...Object.values(app.window), ...Object.values(app.tabBar)].filter(
    (value): value is string => typeof value === 'string' && value.startsWith('@'),
  );
  expect(settings.length).toBeGreaterThanOrEqual(5);
  expect(settings.flatMap(valuesOf).filter((value) => value.startsWith('no '))).toEqual([]);
});

/**
 * What WeChat's compiler of sheets has against these; '' when it has nothing. Its package swallows the words,
 * and makes the compiler executable only when it is called through it: freshly installed it is not.
 */
function objectionsTo(folder: string, sheets: string[]): string {
  const system = { darwin: 'mac/wcsc', win32: 'windows/wcsc.exe' }[process.platform as string] ?? 'linux/wcsc';
  const compiler = path.join(__dirname, '../../node_modules/miniprogram-compiler/bin', system);
  chmodSync(compiler, 0o755);
  const { error, stderr } = spawnSync(compiler, sheets, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * KB * KB });
  if (error) throw error;
  return stderr.trim();
}

test('WeChat’s compilers take every wxml and wxss', () => {
  expect(wxmlToJs(root)).toContain('$gwx');
  const sheets = files.filter((file) => file.endsWith('.wxss'));
  expect(objectionsTo(root, sheets)).toBe('');
  expect(wxssToJs(root)).toContain('wxssMap');
  expect(files.filter((file) => file.endsWith('.wxml')).length).toBeGreaterThanOrEqual(pages.length);
});

test('WeChat’s compilers refuse a broken wxml and a sheet that they do not understand, so that the test above can fail', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wcc-'));
  writeFileSync(path.join(folder, 'broken.wxml'), '<view><text></view>');
  expect(() => wxmlToJs(folder)).toThrow('broken.wxml');
  writeFileSync(path.join(folder, 'odd.wxss'), '.a > :focus-visible { color: red }');
  expect(objectionsTo(folder, ['odd.wxss'])).toContain('odd.wxss');
  rmSync(folder, { recursive: true });
});

test('screen readers: the templates bind names and roles', () => {
  const templates = readFileSync(path.join(root, 'base.wxml'), 'utf8');
  const view = /<view [^>]*bindtap[^>]*>/.exec(templates)?.[0] ?? '';
  expect(view).toMatch(/aria-label="\{\{i\.p\d+\}\}"/);
  expect(view).toMatch(/aria-role="\{\{i\.p\d+\}\}"/);
});

test('nothing of zod, and no code made from strings: a mini-program forbids new Function', () => {
  // Webpack's way to the global object; it stands in a try and is not needed where there is globalThis.
  const harmless = 'new Function("return this")';
  const guilty = scripts.filter((file) => /ZodError|\bnew Function\(/.test(read(file).replace(harmless, '')));
  expect(guilty).toEqual([]);
});

test('nothing of the browser: each platform has its own way to the camera, the canvas and the functions', () => {
  const texts = scripts.map(read);
  const browserOnly = ['getUserMedia', 'setPointerCapture', '/dev/login', 'plh.token'];
  expect(browserOnly.filter((name) => texts.some((text) => text.includes(name)))).toEqual([]);
  expect(texts.some((text) => text.includes('scanCode'))).toBe(true);
});
