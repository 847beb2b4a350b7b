// npm run -s verify -- <export or proof> [--key <public key>] [--root <number>:<root>]: whether an export of the audit trail is what was written, whole and in order,
// or whether what a proof is about (identity.proveAudit, one line) stands under a root.
// Plain Node, nothing imported but its own modules, so that whoever receives an export can read and run this file alone. docs/reliability.md says what it finds.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PARTS = [
  'auditRoots',
  'auditLeaves',
  'auditIndex',
  'auditHeads',
  'audits',
  'scores',
  'settlements',
  'tourCosts',
  'yearSettings',
];
const VOUCHED = new Set(PARTS.slice(5));
const GENESIS = '0'.repeat(64);

/** JSON with sorted keys. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
const contentHash = (value) => sha256(canonical(value));

// RFC 6962, 2.1
const leafHash = (data) => sha256(Buffer.of(0), data);
const nodeHash = (left, right) => sha256(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
const split = (n) => 2 ** Math.floor(Math.log2(n - 1));

function rootOf(leaves, from = 0, to = leaves.length) {
  if (to === from) return sha256('');
  if (to - from === 1) return leaves[from];
  const k = split(to - from);
  return nodeHash(rootOf(leaves, from, from + k), rootOf(leaves, from + k, to));
}

export function isConsistent(before, then, size, now, proof) {
  const both = (m, n, left, whole) => {
    const last = left.at(-1);
    if (m === n) {
      if (whole) return left.length === 0 ? [then, then] : null;
      return last !== undefined && left.length === 1 ? [last, last] : null;
    }
    if (last === undefined) return null;
    const k = split(n);
    const found = m <= k ? both(m, k, left.slice(0, -1), whole) : both(m - k, n - k, left.slice(0, -1), false);
    if (found === null) return null;
    return m <= k ? [found[0], nodeHash(found[1], last)] : [nodeHash(last, found[0]), nodeHash(last, found[1])];
  };
  if (before < 1 || before > size) return false;
  const found = both(before, size, proof, true);
  return found !== null && found[0] === then && found[1] === now;
}

export function isIncluded(leaf, index, size, proof, root) {
  const from = (at, n, left) => {
    if (n === 1) return left.length === 0 ? leaf : null;
    const beside = left.at(-1);
    if (beside === undefined) return null;
    const k = split(n);
    const own = at < k ? from(at, k, left.slice(0, -1)) : from(at - k, n - k, left.slice(0, -1));
    if (own === null) return null;
    return at < k ? nodeHash(own, beside) : nodeHash(beside, own);
  };
  return index >= 0 && index < size && from(index, size, proof) === root;
}

const keyIdOf = (publicKey) => sha256(Buffer.from(publicKey, 'hex')).slice(0, 16);
function keyRing(publicKeys) {
  const prefix = Buffer.from('302a300506032b6570032100', 'hex');
  const ring = new Map();
  for (const one of publicKeys) {
    const key = Buffer.concat([prefix, Buffer.from(one, 'hex')]);
    ring.set(keyIdOf(one), createPublicKey({ key, format: 'der', type: 'spki' }));
  }
  return ring;
}

function signedBy(keys) {
  const ring = keyRing(keys.filter((one) => /^[0-9a-f]{64}$/i.test(one)));
  return (text, { keyId, signature } = {}) => {
    const key = ring.get(keyId);
    if (!key || typeof signature !== 'string') return false;
    return verifySignature(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  };
}

/**
 * Checks a proof of one document; what is wrong with it, in words, empty when nothing is. Without a kept root it shows that the document stands under the root that the
 * proof itself names; with one (`trusted.roots`), that this root or one that continues it does.
 * @param proof what identity.proveAudit answers
 * @param trusted as of `verify`
 */
export function verifyProof(proof, trusted = {}) {
  const findings = [];
  const say = (text) => findings.push(text);
  try {
    checkProof(proof, trusted, say);
  } catch {
    say('证明残缺，无法读取');
  }
  return findings;
}

/** What a proof is about, in words. */
function whatIsProved({ collection, doc, entry, seal, records, root } = {}) {
  const { subject, seq } = entry ?? seal ?? {};
  const first = records?.[0] ?? {};
  const on = new Date((first.at ?? 0) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const what = collection ? `${collection} ${doc?._id}，由 ` : '';
  return `证明：${what}${subject} 第 ${seq} 条（${first.action}，${first.actorRole}，${on}）在第 ${root?.number} 号根之下`;
}

function checkProof(
  { format, collection, doc, seal, entry, records, leaf, index, root, inclusion, since, keys },
  trusted,
  say,
) {
  // of a document its seal says which
  const from = entry ?? seal;
  const isSigned = signedBy(trusted.keys ?? keys.map(({ publicKey }) => publicKey));
  const ofEntry = entry && collection === null && doc === null && seal === null;
  if (format !== 'plh-proof-1' || (!ofEntry && !VOUCHED.has(collection))) say('不认识的证明');
  const { signature, ...said } = root;
  if (
    !isSigned(`audit-root ${canonical(said)}`, { keyId: root.keyId, signature }) ||
    keyIdOf(root.publicKey) !== root.keyId
  )
    say(`第 ${root.number} 号根：签名不符`);
  if (!isIncluded(leafHash(canonical([leaf.subject, leaf.seq, leaf.hash])), index, root.size, inclusion, root.root))
    say('条目不在根之下');
  const key = ofEntry ? `${from.subject}#${from.seq}` : `${collection}:${doc._id}`;
  if (!ofEntry && (from.subject !== seal.subject || from.seq !== seal.seq)) say(`${key}：封存不在所述条目`);
  if (ofEntry) {
    if (records[0]?._id !== key) say(`${key}：证明里没有这一条`);
  } else if (seal._id !== key || !isSigned(`audit-seal ${canonical([key, seal.subject, seal.seq, seal.hash])}`, seal))
    say(`${key}：封存签名不符`);
  let previous = records[0]?.previous;
  for (const [place, record] of records.entries()) {
    const { _id, hash, keyId, signature: own, previous: before, ...entry } = record;
    const name = `${record.subject} 第 ${record.seq} 条`;
    if (record.seq !== from.seq + place || record.subject !== from.subject || _id !== `${record.subject}#${record.seq}`)
      say(`${name}缺失或次序被改动`);
    if (before !== previous) say(`${name}与前一条不相接`);
    if (sha256(before, canonical(entry)) !== hash) say(`${name}内容被改动`);
    if (!isSigned(`audit-record ${hash}`, { keyId, signature: own })) say(`${name}签名不符`);
    previous = hash;
    if (ofEntry) continue;
    const covers = (record.covers ?? []).filter((one) => one.collection === collection && one.id === doc._id);
    if (place === 0 ? covers.at(-1)?.hash !== seal.hash : covers.length > 0) say(`${key}：与审计记录不符`);
  }
  const last = records.at(-1);
  if (!last || last.subject !== leaf.subject || last.seq !== leaf.seq || last.hash !== leaf.hash)
    say('记录没有连到条目');
  if (!ofEntry && contentHash(doc) !== seal.hash) say(`${key}：内容被改动`);
  if (since && !isConsistent(since.size, since.root, root.size, root.root, since.consistency))
    say(`第 ${root.number} 号根不是第 ${since.number} 号根的延续`);
  for (const [number, kept] of trusted.roots ?? []) {
    const named = number === root.number ? root.root : number === since?.number ? since.root : undefined;
    if (named === undefined) say(`证明里没有第 ${number} 号根：请用该号重新取证明`);
    else if (named !== kept) say(`第 ${number} 号根与所留存的不符`);
  }
}

/**
 * Checks the lines of an export; what is wrong with it, in words, empty when nothing is.
 * @param lines texts, one JSON object each
 * @param trusted `said`: is told what a proof is about; `keys`: public keys (hexadecimal) known from elsewhere, left out: those that the export names; `roots`: [number, root] kept from notices
 */
export async function verify(lines, trusted = {}) {
  const findings = [];
  const say = (text) => findings.push(text);
  const parts = Object.fromEntries(PARTS.map((part) => [part, new Map()]));
  const seals = new Map();
  let head = null;
  let ended = false;
  let at = [-1, ''];
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    let line;
    try {
      line = JSON.parse(text);
    } catch {
      say(`第 ${number} 行不是 JSON`);
      continue;
    }
    if (ended) say(`第 ${number} 行：结束行之后还有内容`);
    if (line.kind === 'proof' && head === null && number === 1) {
      trusted.said?.(whatIsProved(line));
      return verifyProof(line, trusted);
    }
    if (line.kind === 'export' && head === null && number === 1) head = line;
    else if (line.kind === 'end') ended = true;
    else if (!PARTS.includes(line.kind) || typeof line.doc?._id !== 'string') say(`第 ${number} 行：不认识的内容`);
    else {
      const order = [PARTS.indexOf(line.kind), line.doc._id];
      if (order[0] < at[0] || (order[0] === at[0] && order[1] <= at[1]))
        say(`第 ${number} 行：次序被改动或重复（${order[1]}）`);
      at = order;
      parts[line.kind].set(line.doc._id, line.doc);
      if (line.seal) seals.set(`${line.kind}:${line.doc._id}`, line.seal);
    }
  }
  if (!head) return ['没有导出的首行', ...findings];
  if (!ended) say('没有结束行：导出不完整');

  const keys = trusted.keys ?? head.keys?.map(({ publicKey }) => publicKey) ?? [];
  const isSigned = signedBy(keys);
  const { format, at: madeAt, number: newest, statement } = head;
  if (!isSigned(`audit-export ${canonical({ format, at: madeAt, number: newest, statement })}`, head))
    say('首行签名不符');

  const leaves = checkRoots(parts, { newest, statement, kept: trusted.roots ?? [] }, isSigned, say);
  const chains = checkChains(parts, madeAt, isSigned, say);
  for (const { subject, seq, hash, of } of leaves) {
    if (chains.get(subject)?.get(seq)?.hash !== hash) say(`${subject} 第 ${seq} 条与第 ${of} 号根不符`);
  }
  checkIndex(parts, leaves, isSigned, say);
  checkDocuments(parts, seals, chains, isSigned, say);
  return findings;
}

/** The roots follow one another and are made of the leaves; the leaves, each with the number of its root. */
function checkRoots({ auditRoots, auditLeaves }, { newest, statement, kept }, isSigned, say) {
  const roots = [...auditRoots.values()].sort((a, b) => a.number - b.number);
  const all = [];
  const hashes = [];
  const claimed = new Set();
  let previous = null;
  for (const [index, root] of roots.entries()) {
    const { _id, batch, ...said } = root;
    delete said.signature;
    const text = `audit-root ${canonical(said)}`;
    const name = `第 ${root.number} 号根`;
    if (root.number !== index + 1 || _id !== String(root.number)) say(`${name}：编号不连续`);
    if (!isSigned(text, root) || keyIdOf(root.publicKey) !== root.keyId) say(`${name}：签名不符`);
    if (root.previous !== (previous ? previous.statement : '')) say(`${name}：与前一号不相接`);
    for (const problem of root.problems) say(`${name}：生成时发现 ${problem}`);
    const docs = [...auditLeaves.values()].filter((doc) => doc.batch === batch).sort((a, b) => a.from - b.from);
    for (const doc of docs) {
      claimed.add(doc._id);
      if (doc.from !== all.length || doc.number !== root.number) say(`${name}：条目缺失或次序被改动`);
      for (const { subject, seq, hash } of doc.leaves) {
        all.push({ subject, seq, hash, of: root.number });
        hashes.push(leafHash(canonical([subject, seq, hash])));
      }
    }
    if (hashes.length !== root.size || rootOf(hashes) !== root.root) say(`${name}：与其条目不符`);
    if (
      previous &&
      previous.size > 0 &&
      !isConsistent(previous.size, previous.root, root.size, root.root, root.consistency)
    ) {
      say(`${name}：不是前一号的延续`);
    }
    if (root.number === newest && contentHash(text) !== statement) say('导出所凭的根被换掉');
    previous = { size: root.size, root: root.root, statement: contentHash(text) };
  }
  if (roots.length < newest) say(`应有 ${newest} 个根，只有 ${roots.length} 个`);
  for (const { _id } of auditLeaves.values()) if (!claimed.has(_id)) say(`条目 ${_id} 不属于任何根`);
  for (const [number, root] of kept) {
    if (auditRoots.get(String(number))?.root !== root) say(`第 ${number} 号根与所留存的不符`);
  }
  return all;
}

/** Every chain is whole, in order, signed, and as long as its head says; by subject the records by their number. */
function checkChains({ audits, auditHeads }, madeAt, isSigned, say) {
  const chains = new Map();
  for (const record of audits.values()) {
    if (!chains.has(record.subject)) chains.set(record.subject, new Map());
    const chain = chains.get(record.subject);
    if (chain.has(record.seq)) say(`${record.subject} 第 ${record.seq} 条重复`);
    chain.set(record.seq, record);
  }
  for (const { _id: subject, seq, hash, former = 0, brokenAt = null, ...head } of auditHeads.values()) {
    if (!isSigned(`audit-head ${canonical([subject, seq, hash, former, brokenAt])}`, head))
      say(`${subject}：链尾签名不符`);
    if (brokenAt !== null) say(`${subject} 第 ${brokenAt} 条之前曾被改动`);
    if (chains.get(subject)?.get(seq)?.hash !== hash) say(`${subject}：应有 ${seq} 条，末条缺失或不符`);
  }
  for (const [subject, chain] of chains) {
    const head = auditHeads.get(subject);
    // a chain that was begun while the export was made has no end in it yet
    if (!head && !((chain.get(1)?.at ?? 0) >= madeAt)) say(`${subject}：没有链尾`);
    let previous = GENESIS;
    for (let seq = 1; seq <= Math.max(...chain.keys()); seq += 1) {
      const record = chain.get(seq);
      if (!record) {
        say(`${subject} 第 ${seq} 条缺失`);
        break;
      }
      const { _id, hash, keyId, signature, previous: said, ...entry } = record;
      if (_id !== `${subject}#${seq}` || said !== previous) say(`${subject} 第 ${seq} 条与前一条不相接`);
      if (sha256(previous, canonical(entry)) !== hash) say(`${subject} 第 ${seq} 条内容被改动`);
      const former = seq <= (head?.former ?? 0);
      if (former ? signature !== undefined : !isSigned(`audit-record ${hash}`, { keyId, signature })) {
        say(`${subject} 第 ${seq} 条签名不符`);
      }
      previous = hash;
    }
  }
  return chains;
}

/** No chain is gone as a whole, and none was put there. What was begun while the export was made may be in the index or not yet. */
function checkIndex({ auditIndex, auditHeads }, leaves, isSigned, say) {
  const rooted = new Set(leaves.map(({ subject }) => subject));
  const shards = new Map();
  const shardOf = (id) => {
    if (!shards.has(id)) shards.set(id, { sure: 0, all: 0, sureTogether: 0n, allTogether: 0n });
    return shards.get(id);
  };
  for (const subject of new Set([...rooted, ...auditHeads.keys()])) {
    const hash = sha256(subject);
    const shard = shardOf(hash.slice(0, 2));
    const bits = BigInt(`0x${hash}`);
    shard.all += 1;
    shard.allTogether ^= bits;
    if (rooted.has(subject)) {
      shard.sure += 1;
      shard.sureTogether ^= bits;
    }
  }
  for (const { _id, count, together, ...doc } of auditIndex.values()) {
    if (!isSigned(`audit-index ${canonical([_id, count, together])}`, doc)) say(`链目录 ${_id}：签名不符`);
    const { sure, all, sureTogether, allTogether } = shardOf(_id);
    shards.delete(_id);
    const bits = BigInt(`0x${together}`);
    const fits =
      (count === all && bits === allTogether) ||
      (count === sure && bits === sureTogether) ||
      (count > sure && count < all);
    if (!fits) say(`链目录 ${_id}：应有 ${count} 条链，有 ${sure} 条`);
  }
  for (const [shard, { sure }] of shards) if (sure > 0) say(`链目录 ${shard} 缺失`);
}

/** Every document is what the last record that vouches for it says, and none is there that no record vouches for. */
function checkDocuments(parts, seals, chains, isSigned, say) {
  const covers = new Map();
  for (const chain of chains.values()) {
    for (const { subject, seq, covers: said = [] } of [...chain.values()].sort((a, b) => a.seq - b.seq)) {
      for (const { collection, id, hash } of said) {
        if (VOUCHED.has(collection)) covers.set(`${collection}:${id}`, { subject, seq, hash });
      }
    }
  }
  for (const part of VOUCHED) {
    for (const doc of parts[part].values()) {
      const key = `${part}:${doc._id}`;
      const seal = seals.get(key);
      if (!seal || !isSigned(`audit-seal ${canonical([key, seal.subject, seal.seq, seal.hash])}`, seal)) {
        say(`${key}：没有封存，或封存签名不符`);
        continue;
      }
      const cover = covers.get(key);
      covers.delete(key);
      // sealed by a record that was written after the chain had been exported
      const later = seal.seq > Math.max(0, ...(chains.get(seal.subject)?.keys() ?? []));
      if (!later && (!cover || cover.hash !== seal.hash || cover.seq !== seal.seq || cover.subject !== seal.subject)) {
        say(`${key}：与审计记录不符`);
      }
      if (contentHash(doc) !== seal.hash) say(`${key}：内容被改动`);
    }
  }
  for (const [key, { subject, seq }] of covers) say(`${key}：不见了（${subject} 第 ${seq} 条）`);
}

async function main(args) {
  const value = (name) => args.flatMap((one, index) => (one === name ? [args[index + 1] ?? ''] : []));
  const [file] = args.filter((one, index) => !one.startsWith('--') && !(args[index - 1] ?? '').startsWith('--'));
  if (!file) {
    console.error('npm run -s verify -- <导出或证明文件> [--key <公钥>] [--root <编号>:<根值>]');
    return 2;
  }
  const keys = value('--key');
  const roots = value('--root')
    .map((one) => one.split(':'))
    .map(([number, root]) => [Number(number), root]);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  const findings = await verify(lines, { ...(keys.length > 0 && { keys }), roots, said: console.log });
  for (const finding of findings) console.log(finding);
  if (keys.length === 0) console.log('提示：未用 --key 给出公钥，只按导出自带的公钥查验；公钥见每月审计公告。');
  console.log(findings.length === 0 ? '未发现改动。' : `发现 ${findings.length} 处。`);
  return findings.length === 0 ? 0 : 1;
}

const asked = process.argv[1] && import.meta.url && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (asked) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
