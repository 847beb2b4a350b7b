// npm run smoke -- --env https://<domain of the desk>: the first day of an environment. A person stands by with the phone and does what is printed; each
// line says whether the environment answers as the gateway does. Ends with 1 when something differs.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import QRCode from 'qrcode';
import { walk, type Phone } from './lib/smoke';

const { values } = parseArgs({ options: { env: { type: 'string' } } });
const origin = values.env?.replace(/\/$/, '');

async function main(at: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const done = (what: string) => terminal.question(`\n>> ${what}\n   Enter when it is done. `);
  const phone: Phone = {
    openDesk: async ({ link, compare }) => {
      console.log(await QRCode.toString(link, { type: 'terminal', small: true }));
      await done(
        `As an officer of the bureau: scan this with the mini-program (我的 → 电脑端登录) and confirm with ${compare}. ${link}`,
      );
    },
    showPoster: async () =>
      /^y/i.test(
        await terminal.question(
          '\n>> With the platform’s rights: open 张贴的签到码 of any session. Is a code shown? y/n ',
        ),
      ),
    register: async () =>
      void (await done('With the same person: register for any session that is open, and allow the messages.')),
  };
  const differences = await walk({ origin: at, phone, log: console.log });
  terminal.close();
  console.log(
    differences.length === 0 ? '\nAs on the gateway.' : `\nDiffers from the gateway:\n${differences.join('\n')}`,
  );
  if (differences.length > 0) process.exitCode = 1;
}

if (!origin || !URL.canParse(origin)) {
  console.error('npm run smoke -- --env https://<domain of the desk>');
  process.exitCode = 1;
} else
  main(origin).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
