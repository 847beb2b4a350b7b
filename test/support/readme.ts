/** The walks of README.md and README.zh-CN.md, in the terms of whoever follows them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import personas from '../../demo/personas.json';

/** One thing to do: what stands beside an arrow is pressed, other words of a screen are seen, what is in backticks is typed. */
interface Deed {
  how: 'typed' | 'pressed' | 'seen';
  words: string;
}
/** What these people do, each of them; nobody: what is done at /dev/clock. */
interface Scene {
  people: string[];
  deeds: Deed[];
}

const root = join(__dirname, '../..');
const known = new Set(personas.map(({ name }) => name));

/** The numbered steps of a README's walks. */
export function stepsOf(file: string): { name: string; scenes: Scene[] }[] {
  const walks = readFileSync(join(root, file), 'utf8')
    .split(/^## /m)
    .filter((part) => /^1\. \*\*/m.test(part));
  let people: string[] = [];
  return walks.flatMap((text, walk) =>
    text
      .split(/^(?=\d\. \*\*)/m)
      .slice(1)
      .map((step) => {
        // A step that names nobody goes on as whoever was named last.
        const first: Scene = { people, deeds: [] };
        const scenes = [first];
        for (const { 0: whole, 1: quoted, 2: words = '', index } of step.matchAll(/`([^`]+)`|「([^」]+)」/g)) {
          const last = scenes.at(-1) ?? first;
          const who = quoted === '/dev/clock' ? [] : quoted !== undefined && known.has(quoted) ? [quoted] : undefined;
          if (who) {
            people = last === first || last.deeds.length > 0 ? who : [...last.people, ...who];
            if (last.deeds.length === 0) scenes.pop();
            scenes.push({ people, deeds: [] });
          } else {
            const besideArrow =
              /^\s*(\([^)]*\)|（[^）]*）)?\s*→/.test(step.slice(index + whole.length)) ||
              /→\s*$/.test(step.slice(0, index));
            const how = quoted !== undefined ? 'typed' : besideArrow || people.length === 0 ? 'pressed' : 'seen';
            last.deeds.push({ how, words: quoted ?? words });
          }
        }
        return { name: `${walk + 1}.${step.slice(0, 1)}`, scenes };
      }),
  );
}
