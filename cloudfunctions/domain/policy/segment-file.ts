import type { Segment, Texts } from './segment';

/** Typed arrays of a segment in the order of the file. One more: a row here and in the interface; and another MAGIC. */
const SECTIONS = {
  articleStarts: Uint32Array,
  articleNumbers: Uint32Array,
  keys: Uint32Array,
  counts: Uint32Array,
  offsets: Uint32Array,
  postings: Uint8Array,
  issued: Uint32Array,
  expires: Uint32Array,
  begins: Uint32Array,
  repeals: Uint32Array,
  statuses: Uint8Array,
  items: Uint32Array,
  idHashes: Float64Array,
  valueStarts: Uint32Array,
  values: Uint32Array,
  numberKeys: Uint32Array,
  numberPolicies: Uint32Array,
  policyPlaces: Uint32Array,
  articlePlaces: Uint32Array,
} as const;
type Section = keyof typeof SECTIONS;
const names = Object.keys(SECTIONS) as Section[];

/** 'PLH' and the version of the format, behind it the length of the plan and of the head. */
const MAGIC = 0x504c4804;
/** Bytes that tell how long the head is. */
export const PREAMBLE = 16;

interface Plan {
  policies: number;
  articles: number;
  dictionaries: string[][];
  /** By section: where it begins, and how many elements it has. */
  sections: Record<string, [at: number, elements: number]>;
  textBytes: number;
}

const aligned = (at: number): number => (at + 7) & ~7;

/** A segment as bytes; those of a machine with the usual (little-endian) order. */
export function encodeSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  // The plan's own length moves the sections: their places count from its end.
  let at = 0;
  const sections: Plan['sections'] = {};
  for (const name of names) {
    sections[name] = [at, segment[name].length];
    at = aligned(at + segment[name].byteLength);
  }
  const { policies, articles, texts } = segment;
  const plan: Plan = {
    policies,
    articles,
    dictionaries: segment.dictionaries.map((words) => [...words]),
    sections,
    textBytes: texts.length,
  };
  const planBytes = new TextEncoder().encode(JSON.stringify(plan));
  const sectionsAt = aligned(PREAMBLE + planBytes.length);
  const head = sectionsAt + at;
  const bytes = new Uint8Array(head + texts.length);
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, planBytes.length, head, texts.length]);
  bytes.set(planBytes, PREAMBLE);
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = segment[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), sectionsAt + (sections[name]?.[0] ?? 0));
  }
  bytes.set(texts.read(0, texts.length), head);
  return bytes;
}

/**
 * How long head and file are, by the first PREAMBLE bytes.
 * @throws Error when they are not those of a segment, or of another version
 */
export function measureSegment(preamble: Uint8Array): { head: number; file: number } {
  const [magic, , head = 0, texts = 0] = new Uint32Array(preamble.slice(0, PREAMBLE).buffer);
  if (magic !== MAGIC || head < PREAMBLE) throw new Error('not an index of this version');
  return { head, file: head + texts };
}

/**
 * A segment over the bytes of its head: nothing is copied or parsed but the dictionaries.
 * @param head at least the head, at the start of an ArrayBuffer of its own
 * @throws Error when it is not whole
 */
export function openSegment(head: Uint8Array<ArrayBuffer>, texts: Texts): Segment {
  const { head: length, file } = measureSegment(head);
  const planBytes = new Uint32Array(head.buffer, head.byteOffset, 4)[1] ?? 0;
  if (head.length < length || texts.length !== file - length) throw new Error('the index is not whole');
  // Written by encodeSegment.
  const plan = JSON.parse(new TextDecoder().decode(head.subarray(PREAMBLE, PREAMBLE + planBytes))) as Plan;
  const sectionsAt = aligned(PREAMBLE + planBytes);
  const arrays = names.map((name) => {
    const [at = 0, elements = 0] = plan.sections[name] ?? [];
    return [name, new SECTIONS[name](head.buffer, head.byteOffset + sectionsAt + at, elements)];
  });
  const { policies, articles, dictionaries } = plan;
  return {
    // One array of each kind that SECTIONS names.
    ...(Object.fromEntries(arrays) as Pick<Segment, Section>),
    policies,
    articles,
    dictionaries,
    texts,
  };
}

/** A segment over the bytes of a whole file in memory. */
export function openBytes(bytes: Uint8Array): Segment {
  // A copy of its own begins where typed arrays may begin.
  const own = bytes.slice();
  const { head } = measureSegment(own);
  return openSegment(own, textsOf(own.subarray(head)));
}

export const textsOf = (bytes: Uint8Array): Texts => ({
  length: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
});
