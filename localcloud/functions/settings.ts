import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Limits of a function as on CloudBase. */
export interface FunctionSettings {
  timeoutSeconds: number;
  memoryMB: number;
}

/** CloudBase's own: three seconds, unless somebody sets more, and never more than a minute. */
const DEFAULT_SETTINGS: FunctionSettings = { timeoutSeconds: 3, memoryMB: 256 };
const LONGEST_SECONDS = 60;

/** functions.json: settings per function, `default` for the rest. */
export type FunctionsConfig = Readonly<Record<string, Partial<FunctionSettings>>>;

export function settingsOf(config: FunctionsConfig, name: string): FunctionSettings {
  return { ...DEFAULT_SETTINGS, ...config['default'], ...config[name] };
}

/** @throws Error for a time limit that CloudBase does not take */
export function checkSettings(config: FunctionsConfig): FunctionsConfig {
  for (const [name, { timeoutSeconds = 1 }] of Object.entries(config)) {
    if (timeoutSeconds <= 0 || timeoutSeconds > LONGEST_SECONDS) {
      throw new Error(
        `functions.json: ${name} has a time limit of ${timeoutSeconds} s; it must be 1 to ${LONGEST_SECONDS}`,
      );
    }
  }
  return config;
}

/** The bundle of a function and when it was built; undefined when there is no such function. */
export function findBundle(directory: string, name: string): { file: string; builtAt: number } | undefined {
  if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) return undefined;
  // Absolute, since a worker requires it from a place of its own.
  const file = resolve(directory, name, 'index.js');
  return existsSync(file) ? { file, builtAt: statSync(file).mtimeMs } : undefined;
}

/** Reads a JSON file of the configuration folder; `otherwise` when the folder or the file is missing. */
export function readConfig<T>(directory: string | undefined, file: string, otherwise: T): T {
  if (directory === undefined) return otherwise;
  const path = join(directory, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : otherwise;
}

/**
 * The interfaces of WeChat that a function may call: `permissions.openapi` of the config.json beside its bundle, which CloudBase reads at upload.
 * None without one.
 */
export function permittedApis(directory: string, name: string): readonly string[] {
  const { permissions } = readConfig<{ permissions?: { openapi?: string[] } }>(
    join(directory, name),
    'config.json',
    {},
  );
  return permissions?.openapi ?? [];
}
