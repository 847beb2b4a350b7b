import { readRepealLine, titlesOf } from '../../domain/policy-import';
import type { Tx } from '../../platform/database';
import type { Context } from '../../entry/serve';
import type { PolicyDoc } from '../../records';
import { noteChange } from './note-change';

type Find = (named: { docNo: string | null; title: string | null; issuers: string[] }) => Promise<PolicyDoc | null>;

/** The published policy that a line of `repeals` names, by its number, else by one of its titles; null: there is none. */
export async function repealTarget(line: string, issuers: string[], find: Find): Promise<PolicyDoc | null> {
  const named = readRepealLine(line);
  if (named === null) return null;
  const byNumber = named.docNo === null ? null : await find({ docNo: named.docNo, title: null, issuers });
  if (byNumber !== null) return byNumber;
  for (const title of titlesOf(named.title)) {
    const found = await find({ docNo: named.docNo, title, issuers });
    if (found !== null) return found;
  }
  return null;
}

/**
 * R-POLICY 6: what a published document says to be no longer applied is repealed from its day on, with that document in its place. Only what this
 * version says for the first time: a repeal that somebody has taken back since is not made again. What is repealed already stays as it is.
 */
export async function applyRepeals(
  tx: Tx,
  { policy, before }: { policy: PolicyDoc; before: PolicyDoc | null },
  find: Find,
  { audit }: Pick<Context, 'audit'>,
): Promise<void> {
  if (policy.status === 'draft-for-comment') return;
  for (const line of policy.repeals ?? []) {
    if (before?.repeals?.includes(line) === true) continue;
    const target = await repealTarget(line, policy.issuers, find);
    if (target === null || target._id === policy._id || target.repealed) continue;
    const said = readRepealLine(line)?.day ?? policy.effectiveDay ?? policy.issuedDay;
    const day = said < target.issuedDay ? target.issuedDay : said;
    const number = policy.docNo === null ? '' : `（${policy.docNo}）`;
    const reason = `《${policy.title}》${number}`.slice(0, 180) + '已将其废止';
    await tx.set('policies', { ...target, repealed: { day, reason, successorId: policy._id } });
    await noteChange(tx, target._id);
    const details = { title: target.title, day, reason, successorId: policy._id, corrected: false };
    await audit(tx, `policy:${target._id}`, 'repeal', details);
  }
}
