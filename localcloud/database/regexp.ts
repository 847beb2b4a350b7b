import { refused } from './errors';

/** A regular expression as BSON keeps it: MongoDB reads the pattern as PCRE, not as JavaScript. */
export class BsonRegExp {
  private compiled: RegExp | undefined;

  constructor(
    readonly pattern: string,
    readonly options: string,
  ) {}

  /**
   * Whether the text has a match.
   * @throws CloudBaseError for what PCRE or this gateway does not know
   */
  test(text: string): boolean {
    return this.compile().test(text);
  }

  /** @throws CloudBaseError for what PCRE or this gateway does not know */
  compile(): RegExp {
    return (this.compiled ??= translate(this.pattern, this.options));
  }

  equals(other: unknown): boolean {
    return other instanceof BsonRegExp && other.pattern === this.pattern && other.options === this.options;
  }
}

/** What PCRE means by these where JavaScript means more: a no-break or ideographic space is no `\s` there. */
const CLASSES: Readonly<Record<string, [alone: string, inClass: string | undefined]>> = {
  s: ['[ \\t\\n\\v\\f\\r]', ' \\t\\n\\v\\f\\r'],
  S: ['[^ \\t\\n\\v\\f\\r]', undefined],
  d: ['[0-9]', '0-9'],
  D: ['[^0-9]', undefined],
  w: ['[A-Za-z0-9_]', 'A-Za-z0-9_'],
  W: ['[^A-Za-z0-9_]', undefined],
};
/** PCRE writes the bell \a and the escape \e; JavaScript has neither. */
const CONTROLS: Readonly<Record<string, string>> = {
  t: '\\t',
  n: '\\n',
  v: '[\\n\\v\\f\\r\\u0085\\u2028\\u2029]',
  f: '\\f',
  r: '\\r',
  a: '\\x07',
  e: '\\x1b',
};
const SYNTAX = /[\^$\\.*+?()[\]{}|/-]/;
/** Groups that mean the same in both; everything else after `(?` is refused. */
const GROUPS = ['?:', '?=', '?!', '?<=', '?<!'];

/** A pattern of PCRE in JavaScript's syntax (with the flag u). Whatever is not surely the same is refused by name. */
function translate(pattern: string, options: string): RegExp {
  const unknown = [...options].find((flag) => !'ims'.includes(flag));
  if (unknown !== undefined)
    throw refused(`the option ${JSON.stringify(unknown)} of a regular expression is not known`);
  const multiline = options.includes('m');
  const at = (start: number, length: number): string => pattern.slice(start, start + length);
  const reject = (what: string): never => {
    throw refused(`Regular expression is invalid or not supported here: ${what} in /${pattern}/`);
  };
  let output = '';
  let inClass = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const char = pattern[index] as string;
    if (char === '\\') {
      const next = pattern[index + 1];
      if (next === undefined) return reject('a trailing \\');
      if (next === 'x' && /^[\dA-Fa-f]{2}$/.test(at(index + 2, 2))) {
        output += `\\x${at(index + 2, 2)}`;
        index += 3;
        continue;
      }
      output += escape(next, inClass, reject);
      index += 1;
      continue;
    }
    if (inClass) {
      if (char === '[' && /[:.=]/.test(pattern[index + 1] ?? '')) return reject(`[${pattern[index + 1] ?? ''}`);
      if (char === ']') inClass = false;
      output += char === '[' ? '\\[' : char;
      continue;
    }
    if (char === '[') {
      const negated = pattern[index + 1] === '^';
      if (pattern[index + (negated ? 2 : 1)] === ']') return reject('a class that begins with ]');
      inClass = true;
      output += negated ? '[^' : '[';
      index += negated ? 1 : 0;
    } else if (char === '.') output += options.includes('s') ? '[\\s\\S]' : '[^\\n]';
    else if (char === '^') output += multiline ? '(?<![^\\n])' : '(?<![\\s\\S])';
    else if (char === '$') output += multiline ? '(?![^\\n])' : '(?=\\n?(?![\\s\\S]))';
    else if (char === '(' && pattern[index + 1] === '?') {
      const known = GROUPS.find((group) => at(index + 1, group.length) === group);
      const named = /^\?<[A-Za-z_]\w*>/.exec(pattern.slice(index + 1))?.[0];
      if (known === undefined && named === undefined) return reject(`(${at(index + 1, 2)}`);
      output += `(${known ?? named ?? ''}`;
      index += (known ?? named ?? '').length;
    } else if (char === '(' && pattern[index + 1] === '*') return reject('(*');
    else if (char === '{' && !/^\{\d+(,\d*)?\}/.test(pattern.slice(index))) output += '\\{';
    else if (char === '}' && !/\{\d+(,\d*)?$/.test(pattern.slice(0, index))) output += '\\}';
    else if (char === ']') output += '\\]';
    else if (/[*+?}]/.test(char) && pattern[index + 1] === '+') return reject(`the possessive ${char}+`);
    else output += char;
  }
  try {
    return new RegExp(output, options.includes('i') ? 'iu' : 'u');
  } catch {
    return reject('its syntax');
  }
}

function escape(char: string, inClass: boolean, reject: (what: string) => never): string {
  const known = CLASSES[char];
  if (known) return (inClass ? known[1] : known[0]) ?? reject(`\\${char} in a class`);
  const control = CONTROLS[char];
  if (control !== undefined) return inClass && char === 'v' ? '\\n\\v\\f\\r\\u0085\\u2028\\u2029' : control;
  if (!inClass && (char === 'b' || char === 'B')) return `\\${char}`;
  if (!inClass && char === 'A') return '(?<![\\s\\S])';
  if (!inClass && char === 'z') return '(?![\\s\\S])';
  if (!inClass && char === 'Z') return '(?=\\n?(?![\\s\\S]))';
  if (!inClass && /[1-9]/.test(char)) return `\\${char}`;
  if (/[A-Za-z0-9]/.test(char)) return reject(`\\${char}`);
  return SYNTAX.test(char) ? (char === '-' && !inClass ? '-' : `\\${char}`) : char;
}
