/** The demonstration in a gateway of the bench's own, and the addresses of pages in it. */
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { signatureOf } from '../../../demo/signature';
import { root, runFolder } from './bundles';
import { startBenchGateway, type BenchGateway } from './gateway';

const PERSONA = 'trainee-1';
const STAFF = 'institution-1';

/** Starts a gateway with the browser build (BENCH_H5 names another one to compare with) and fills it. */
export async function startDemonstration(): Promise<BenchGateway> {
  // A copy: a build that starts meanwhile does not change what is measured.
  const staticDir = join(runFolder, 'h5');
  cpSync(process.env['BENCH_H5'] ?? join(root, 'dist/h5'), staticDir, { recursive: true });
  cpSync(join(root, 'node_modules/.cache/empty-page'), join(staticDir, 'empty-page'), { recursive: true });
  const gateway = await startBenchGateway({ staticDir, personasFile: join(root, 'demo/personas.json') });
  try {
    await seed(gateway);
    return gateway;
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

function seed(gateway: BenchGateway): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/demo/seed.js'), '--url', gateway.url], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, BOOTSTRAP_CODE: gateway.bootstrapCode },
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the demonstration ended with ${code ?? 'a signal'}`)),
    );
  });
}

/** A page with a text that only the loaded page shows. */
export interface MeasuredPage {
  name: string;
  address: string;
  shows: string;
  /** What has to happen before it shows that. */
  before?: () => Promise<void>;
}

/** Taro's own part of a page's time: built from test/bench/empty-page. */
export const emptyPage = ({ url }: BenchGateway): MeasuredPage => ({
  name: 'empty',
  address: `${url}/empty-page/index.html#/pages/index/index`,
  shows: '空白页',
});

/** The six pages that most people open, in the order in which one does. */
export async function measuredPages(gateway: BenchGateway): Promise<MeasuredPage[]> {
  const { sessions } = await gateway.call(PERSONA, 'registration.listMine', {});
  const session = sessions.find(({ next }) => next === 'sign-in');
  const { hits } = await gateway.call(PERSONA, 'policy.search', {});
  const policy = hits[0];
  if (!session || !policy) throw new Error('the demonstration has no session to sign in to, or no policy');
  const { sessionId, title } = session;
  const of = (name: string, shows: string, query = ''): MeasuredPage => ({
    name,
    address: `${gateway.url}/#/pages/${name}/index${query}`,
    shows,
  });
  return [
    of('home', title),
    of('calendar', title),
    of('session-detail', title, `?sessionId=${sessionId}`),
    of('policy-detail', policy.title, `?policyId=${policy.policyId}`),
    of('sign-in', '打开摄像头扫码', `?sessionId=${sessionId}`),
    { ...of('feedback', title, `?sessionId=${sessionId}`), before: () => attend(gateway, sessionId) },
  ];
}

/** Scan, signature, and the clock at the opening of the feedback. */
async function attend(gateway: BenchGateway, sessionId: string): Promise<void> {
  const { session } = await gateway.call(PERSONA, 'session.get', { sessionId });
  const venueId = session.venues[0]?.venueId ?? '';
  const { codes } = await gateway.call(STAFF, 'attendance.showCode', { sessionId, venueId });
  await gateway.call(PERSONA, 'attendance.scan', { code: codes[0]?.text ?? '', sessionId });
  await gateway.call(PERSONA, 'attendance.sign', { sessionId, strokes: signatureOf(1, 'bench') });
  const { opensAt } = await gateway.call(PERSONA, 'feedback.getForm', { sessionId });
  await gateway.moveClock(opensAt + 60_000);
}
