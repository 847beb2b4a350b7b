/** Lists of numbers and bytes that grow in typed arrays: a tenth of the memory of plain ones. */
type Numbers = Uint32Array | Float64Array;

class Growing<A extends Numbers> {
  length = 0;
  constructor(private array: A) {}

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new (this.array.constructor as new (length: number) => A)(this.array.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }

  at(place: number): number {
    return this.array[place] ?? 0;
  }

  /** What is there, in an array of its own. */
  done(): A {
    return this.array.slice(0, this.length) as A;
  }

  /** The same with a last number behind it. */
  ended(end: number): A {
    this.push(end);
    return this.done();
  }
}

export const growing = {
  u32: () => new Growing(new Uint32Array(1 << 10)),
  f64: () => new Growing(new Float64Array(1 << 10)),
};

export class GrowingBytes {
  length = 0;
  constructor(private bytes = new Uint8Array(1 << 14)) {}

  byte(value: number): void {
    if (this.length === this.bytes.length) this.enlarge(1);
    this.bytes[this.length++] = value;
  }

  /** Seven bits a byte, the lowest first; up to 2^32 − 1. */
  varint(value: number): void {
    let left = value;
    while (left > 127) {
      this.byte((left & 127) | 128);
      left >>>= 7;
    }
    this.byte(left);
  }

  put(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.enlarge(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private enlarge(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
