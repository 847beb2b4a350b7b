/* Command line: node dist/localcloud/main.js --functions <dir> [--port n] [--data dir] …, or backup | restore | check --data <dir> [<backup>] */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs, parseEnv } from 'node:util';
import { startLocalcloud, type LocalcloudOptions } from './index';
import { backUp, restore } from './upkeep/backup';
import { checkStore, type Report } from './upkeep/check';

const USAGE = `Usage: main.js --functions <dir> [options]
  --port <n>          port on 127.0.0.1 (default: a free one)
  --data <dir>        folder of documents, files and logs (default: memory)
  --functions <dir>   folder with <function>/index.js
  --static <dir>      folder of the web page
  --config <dir>      folder with indexes.json, triggers.json, functions.json
  --personas <file>   JSON list for /dev/login
  --env-file <file>   variables for the functions: a JSON object, or NAME=value lines
  --pool <n>          invocations at the same time
  --duplicate-error <-501001 | -502001>
  --conflict-every <n> each n-th commit of a transaction that has written is a conflict (default: none)
  --clock-offset <ms> milliseconds ahead of real time
  --no-timers         run triggers by hand only
or:    main.js backup --data <dir> <backup> [--take <file>]… [--leave-out <file>]…
       main.js restore --data <dir> <backup>
       main.js check --data <dir> [<backup>]`;

async function main(): Promise<void> {
  // what it writes is nobody else's on this machine: documents, files, logs, backups
  process.umask(0o077);
  const [command = ''] = process.argv.slice(2);
  if (Object.hasOwn(UPKEEP, command)) {
    keepUp(command as keyof typeof UPKEEP, process.argv.slice(3));
    return;
  }
  // functions run in UTC on the platform; worker threads take the zone of the process
  process.env['TZ'] = 'UTC';
  const gateway = await startLocalcloud(readOptions());
  const stop = (): void => {
    gateway.close().then(
      () => process.exit(0),
      (error: unknown) => {
        fail(error);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`localcloud ${gateway.url}\n`);
}

/** What is done to a folder of data instead of serving it; each prints what it did. */
const UPKEEP = {
  backup: (data: string, to: string, take: string[], leaveOut: string[]) => {
    const say = (line: string): void => void process.stdout.write(`… ${line}\n`);
    const manifest = backUp(data, to, { take, leaveOut, now: new Date(), say });
    const documents = Object.values(manifest.documents).reduce((sum, count) => sum + count, 0);
    const left = Object.keys(manifest.leftOut).map(
      (name) => `\nNot in it: ${name}. Keep a copy of it elsewhere: without it what is sealed stays sealed.`,
    );
    return `${to}: ${documents} documents and ${Object.keys(manifest.files).length - 1} other files, as of ${manifest.at}${left.join('')}`;
  },
  restore: (data: string, from: string) => {
    const { before, differ } = restore(from, data, new Date());
    return [
      `${data} is as it was backed up in ${from}.`,
      ...(before === null ? [] : [`What was there lies in ${before}.`]),
      ...differ.map(
        (name) =>
          `${name} is not that of the backup's time: what was sealed with the other cannot be opened. Put that file there.`,
      ),
    ].join('\n');
  },
  check: (data: string, backup?: string) => {
    const folder = backup ?? data;
    const report = checkStore(folder);
    process.stdout.write(`${reportText(folder, report)}\n`);
    if (report.damage.length > 0)
      throw new Error(`${report.damage.length} damaged: keep the folder as it is, and restore a backup.`);
    return 'Nothing is damaged.';
  },
};

function reportText(folder: string, { documents, blobs, damage, notes }: Report): string {
  const counts = Object.entries(documents).sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    `${folder}: ${counts.reduce((sum, [, count]) => sum + count, 0)} documents in ${counts.length} collections, ${blobs.length} stored files`,
    ...counts.map(([name, count]) => `  ${name} ${count}`),
    ...notes.map((note) => `note: ${note}`),
    ...damage.map((what) => `DAMAGED: ${what}`),
  ].join('\n');
}

function keepUp(command: keyof typeof UPKEEP, args: string[]): void {
  const several = { type: 'string', multiple: true } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, take: several, 'leave-out': several },
  });
  const [folder] = positionals;
  if (values.data === undefined || (folder === undefined && command !== 'check')) throw new Error(USAGE);
  const { take = [], 'leave-out': leaveOut = [] } = values;
  process.stdout.write(`${UPKEEP[command](values.data, folder as string, take, leaveOut)}\n`);
}

function readOptions(): LocalcloudOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      data: text,
      functions: text,
      static: text,
      config: text,
      personas: text,
      'env-file': text,
      pool: text,
      'duplicate-error': text,
      'conflict-every': text,
      'clock-offset': text,
      'no-timers': { type: 'boolean' },
    },
  });
  if (values.functions === undefined) throw new Error(USAGE);
  const duplicateError = values['duplicate-error'] ?? '-501001';
  if (duplicateError !== '-501001' && duplicateError !== '-502001') throw new Error(USAGE);
  const clockOffset = values['clock-offset'];
  const conflictEvery = values['conflict-every'];
  return {
    functionsDir: values.functions,
    dataDir: values.data,
    staticDir: values.static,
    configDir: values.config,
    personasFile: values.personas,
    env: readEnvFile(values['env-file']),
    timers: values['no-timers'] !== true,
    duplicateError,
    ...(values.port === undefined ? {} : { port: wholeNumber('--port', values.port) }),
    ...(values.pool === undefined ? {} : { poolSize: wholeNumber('--pool', values.pool) }),
    ...(conflictEvery === undefined ? {} : { commitConflictEvery: wholeNumber('--conflict-every', conflictEvery) }),
    ...(clockOffset === undefined ? {} : { clockOffsetMs: wholeNumber('--clock-offset', clockOffset) }),
  };
}

/** Variables as a JSON object of strings, or as NAME=value lines. */
function readEnvFile(file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  if (!existsSync(file)) throw new Error(`--env-file ${file}: no such file`);
  const text = readFileSync(file, 'utf8');
  if (!text.trimStart().startsWith('{')) return parseEnv(text) as Record<string, string>;
  const variables = JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
}

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number)) throw new Error(`${option} needs a whole number, got ${JSON.stringify(value)}`);
  return number;
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
