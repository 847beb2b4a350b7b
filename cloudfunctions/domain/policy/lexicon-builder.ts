import { growing, type Growing } from './growing';
import { KeyTable } from './key-table';

/** Units that one lexicon holds at most: 3 MB, and a search of it stays within a millisecond. */
const CAPACITY = 1_500_000;
/** Of what stands around three characters that are new, this many are kept on each side: words are seldom longer than six. */
const MARGIN = 3;

/**
 * Gathers what the documents say, for reading pinyin and slips: ideographs only, everything else a 0. Of a text that part is kept in
 * which three characters stand together as nowhere before, with its surroundings; so every word is there, and hardly one often.
 */
export class LexiconBuilder {
  private readonly seen = new KeyTable();
  private readonly titles = growing.u16();
  private readonly texts = growing.u16();
  private readonly run: number[] = [];

  title(text: string): void {
    this.add(text, this.titles);
  }

  text(text: string): void {
    this.add(text, this.texts);
  }

  /** Takes over another lexicon. */
  join(units: Uint16Array, titlesEnd: number): void {
    for (const [at, unit] of units.entries()) {
      if (unit !== 0) this.run.push(unit);
      else this.endRun(at < titlesEnd ? this.titles : this.texts);
    }
  }

  done(): { lexicon: Uint16Array; titlesEnd: number } {
    const titles = this.titles.done();
    const texts = this.texts.done();
    const lexicon = new Uint16Array(Math.min(CAPACITY, titles.length + texts.length));
    lexicon.set(titles.subarray(0, lexicon.length));
    const titlesEnd = Math.min(titles.length, lexicon.length);
    lexicon.set(texts.subarray(0, lexicon.length - titlesEnd), titlesEnd);
    return { lexicon, titlesEnd };
  }

  private add(text: string, to: Growing<Uint16Array<ArrayBuffer>>): void {
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x4e00 && unit <= 0x9fff) this.run.push(unit);
      // Documents break their lines in the middle of words.
      else if (unit !== 10 && unit !== 13) this.endRun(to);
    }
    this.endRun(to);
  }

  private endRun(to: Growing<Uint16Array<ArrayBuffer>>): void {
    const { run } = this;
    const room = this.titles.length + this.texts.length + run.length < CAPACITY;
    if (run.length > 1 && room) {
      let kept = 0;
      let until = 0;
      const three = run.length > 2;
      for (let i = 0; i + (three ? 2 : 1) < run.length; i += 1) {
        const key = ((run[i] ?? 0) * 0x10000 + (run[i + 1] ?? 0)) * 0x10000 + (three ? (run[i + 2] ?? 0) : 0);
        const known = this.seen.size;
        if (this.seen.idOf(key) < known) continue;
        const from = Math.max(until, i - MARGIN);
        if (until > 0 && from > until) to.push(0);
        until = Math.min(run.length, i + 3 + MARGIN);
        for (let at = from; at < until; at += 1) to.push(run[at] ?? 0);
        kept += 1;
      }
      if (kept > 0) to.push(0);
    }
    run.length = 0;
  }
}
