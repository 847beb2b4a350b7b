/** Bigram keys numbered in the order of appearance: open addressing in typed arrays, several times faster than a Map. */
export class KeyTable {
  private slots = new Int32Array(1 << 11).fill(-1);
  private keys = new Float64Array(1 << 10);
  private count = 0;

  /** Number of a key; a new key gets the next one. */
  idOf(key: number): number {
    let at = this.slotOf(key);
    for (let id = this.slots[at] ?? -1; id >= 0; id = this.slots[at] ?? -1) {
      if (this.keys[id] === key) return id;
      at = (at + 1) & (this.slots.length - 1);
    }
    if (this.count === this.keys.length) {
      this.enlarge();
      return this.idOf(key);
    }
    this.slots[at] = this.count;
    this.keys[this.count] = key;
    this.count += 1;
    return this.count - 1;
  }

  /** Keys in ascending order, and for each number its place among them. */
  sorted(): { keys: Float64Array; rankOf: Int32Array } {
    const order = Array.from({ length: this.count }, (_, id) => id).sort(
      (a, b) => (this.keys[a] ?? 0) - (this.keys[b] ?? 0),
    );
    const rankOf = new Int32Array(this.count);
    for (const [rank, id] of order.entries()) rankOf[id] = rank;
    return { keys: Float64Array.from(order, (id) => this.keys[id] ?? 0), rankOf };
  }

  private slotOf(key: number): number {
    const high = Math.floor(key / 0x10000);
    const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(key % 0x10000, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.slots.length - 1);
  }

  private enlarge(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.slots = new Int32Array(keys.length * 2).fill(-1);
    for (let id = 0; id < this.count; id += 1) {
      let at = this.slotOf(keys[id] ?? 0);
      while ((this.slots[at] ?? -1) >= 0) at = (at + 1) & (this.slots.length - 1);
      this.slots[at] = id;
    }
  }
}
