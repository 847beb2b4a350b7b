import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Somebody whom one can be at /dev/login. */
export interface Persona {
  name: string;
  /** What the page calls the person; the name when missing. */
  label?: string;
  /** One line about what the person does. */
  description?: string;
  /** Heading under which the page lists the person. */
  group?: string;
}

/**
 * Reads the list: a JSON array of personas, or an object with one in `personas`.
 * @throws Error when the file has another shape
 */
export function readPersonas(file: string | undefined): Persona[] {
  if (file === undefined || !existsSync(file)) return [];
  const content = JSON.parse(readFileSync(file, 'utf8')) as { personas?: unknown };
  const list = Array.isArray(content) ? (content as unknown[]) : content.personas;
  if (!Array.isArray(list) || !list.every((item) => isPersonaName((item as Partial<Persona> | null)?.name))) {
    throw new Error(`${file}: expected a list of personas, each with a name of a-z, 0-9 and "-"`);
  }
  return list as Persona[];
}

/** Any such name can log in, listed or not: load tests need hundreds of people. */
export function isPersonaName(name: unknown): name is string {
  return typeof name === 'string' && /^[a-z][a-z0-9-]{0,47}$/.test(name);
}

/** 28 characters that begin with "o", as WeChat's; the same for the same name always. */
export function openidOf(persona: string): string {
  return `o${createHash('sha256').update(`localcloud persona ${persona}`).digest('base64url').slice(0, 27)}`;
}
