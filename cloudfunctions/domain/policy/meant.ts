import { Candidates, othersAlike, placesIn, type Lexicon } from './lexicon';
import { soundAlike } from './pinyin';

/** How sure a correction is: by sound, by exchange, by one character. */
const BY_SOUND = 3;
const BY_EXCHANGE = 2;
const BY_CHARACTER = 1;

/**
 * The word of the documents that was meant by one with a slip: of the same sound first, then with one character wrong,
 * missing, too many or two exchanged. Two characters, or with `soundOnly` any, are corrected by sound or exchange alone: any word is near
 * them. Null: none. Looks only at what begins with the first character, its like in sound, or goes on with the second.
 * @param frequency how often the documents have a word
 */
export function meantBy(
  lexicons: readonly Lexicon[],
  typed: string,
  frequency: (word: string) => number,
  soundOnly = false,
): string | null {
  const wanted = Uint16Array.from({ length: typed.length }, (_, i) => typed.charCodeAt(i));
  const [first = 0, second = 0] = wanted;
  const candidates = new Candidates();
  for (const lexicon of lexicons) {
    const look = (from: number) => lookAt(lexicon, from, wanted, soundOnly, candidates);
    for (const from of placesIn(lexicon, first)) look(from);
    for (const other of othersAlike(first)) for (const from of placesIn(lexicon, other)) look(from);
    for (const at of placesIn(lexicon, second)) {
      if (lexicon.units[at + 1] === first) look(at);
      if (wanted.length > 2 && at > 0) look(at - 1);
    }
  }
  return candidates.best(frequency);
}

function lookAt(lexicon: Lexicon, from: number, wanted: Uint16Array, soundOnly: boolean, candidates: Candidates): void {
  const { units } = lexicon;
  const n = wanted.length;
  if (units[from] === 0) return;
  const same = agreeing(units, from, wanted, 0);
  if (same === n) return;
  const there = units[from + same] ?? 0;
  const exchanged =
    same + 1 < n &&
    there === wanted[same + 1] &&
    units[from + same + 1] === wanted[same] &&
    agreeing(units, from + same + 2, wanted, same + 2) === n - same - 2;
  if (exchanged) candidates.tell(lexicon, from, from + n, BY_EXCHANGE);
  else if (n > 2 && there !== 0 && same + agreeing(units, from + same + 1, wanted, same + 1) === n - 1) {
    const alike = soundAlike(there, wanted[same] ?? 0);
    if (alike || n > 3) candidates.tell(lexicon, from, from + n, alike ? BY_SOUND : BY_CHARACTER);
  } else if (allSoundAlike(units, from + same, wanted, same)) candidates.tell(lexicon, from, from + n, BY_SOUND);
  else if (n > 2 && !soundOnly && same > 0) {
    if (same + agreeing(units, from + same, wanted, same + 1) === n - 1)
      candidates.tell(lexicon, from, from + n - 1, BY_CHARACTER);
    else if (there !== 0 && same + agreeing(units, from + same + 1, wanted, same) === n)
      candidates.tell(lexicon, from, from + n + 1, BY_CHARACTER);
  }
}

/** How many units agree from these places on. */
function agreeing(units: Uint16Array, from: number, wanted: Uint16Array, at: number): number {
  let same = 0;
  while (at + same < wanted.length && units[from + same] === wanted[at + same]) same += 1;
  return same;
}

function allSoundAlike(units: Uint16Array, from: number, wanted: Uint16Array, at: number): boolean {
  for (let i = at; i < wanted.length; i += 1) {
    const unit = units[from + i - at] ?? 0;
    if (unit !== wanted[i] && !soundAlike(unit, wanted[i] ?? 0)) return false;
  }
  return true;
}
