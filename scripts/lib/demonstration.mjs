import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bold, dim, withProgress } from './console.mjs';
import { gatewayUrl } from './gateway.mjs';
import { at } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { ensureSecrets } from './secrets.mjs';

const stamp = () => at('.data', 'seeded.json');

/** True when the demonstration's data is complete in .data/. */
export const isSeeded = () => existsSync(stamp());

/**
 * Plays the demonstration's year through the gateway. The program can be resumed: what an interrupted run had done is
 * found done, so the stamp is written only after the whole of it.
 */
export async function seedDemonstration(port) {
  await withProgress('filling in the demonstration (once, about a minute)', () =>
    runCommand(process.execPath, ['--enable-source-maps', at('dist/demo/seed.js'), '--url', gatewayUrl(port)], {
      env: { BOOTSTRAP_CODE: ensureSecrets().BOOTSTRAP_CODE ?? '' },
    }),
  );
  writeFileSync(stamp(), `${JSON.stringify({ seededAt: Date.now() })}\n`, { mode: 0o600 });
}

const shownPersonas = 16;

/** The personas of demo/personas.json (a list, or an object with one), one line each. */
function personaLines() {
  const file = at('demo/personas.json');
  if (!existsSync(file)) return [];
  const content = JSON.parse(readFileSync(file, 'utf8'));
  const list = Array.isArray(content) ? content : content.personas;
  const lines = list
    .slice(0, shownPersonas)
    .map(({ name, label = '', description = '' }) => `    ${name.padEnd(16)} ${label} ${dim(description)}`);
  return list.length > shownPersonas
    ? [...lines, `    … and ${list.length - shownPersonas} more at /dev/login`]
    : lines;
}

/** What somebody who has just started it wants to know. */
export function printWelcome(port) {
  const url = gatewayUrl(port);
  console.log(`\n${bold('Policy Lecture Hall 政策大讲堂')}\n`);
  console.log(`  ${bold(url)}              the app in a browser (narrow the window, or use the phone view)`);
  console.log(`  ${url}/dev/login     choose who you are; exists in this local demonstration only`);
  console.log(`  ${url}/dev/inbox     messages that WeChat would have delivered\n`);
  const personas = personaLines();
  if (personas.length > 0) console.log(`  Personas:\n${personas.join('\n')}\n`);
  console.log(
    '  Try: find a policy and register as trainee-1; show the code as institution-1; open the subsidy as bureau-1',
  );
  console.log(`  From the command line: npm run -s call -- policy.search '{"query":"贷款贴息"}' --as trainee-1`);
  console.log('  npm run demo:reset starts over. Ctrl-C ends it.\n');
}
