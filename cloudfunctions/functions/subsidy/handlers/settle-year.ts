import { DomainError } from '../../../domain/errors';
import {
  settlementChanges,
  settlementFingerprint,
  tourChanges,
  settleYear as settle,
} from '../../../domain/settlement';
import { requireDisinterested } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { vouch } from '../../../platform/audit';
import { belongsOf, institutionNames } from '../../../records';
import { remarksOfYear } from '../odd';
import { loadRun, runId, shownRun, storeRun } from '../runs';
import { shownSettlement } from '../shown-settlement';
import { settlementWaits } from '../settlement-waits';
import { yearInputs } from '../year-inputs';
import { defaultSettings, rulesOfYear, settlementSettings, shownSettings } from '../year-settings';

/**
 * Settles a year (R-MONEY 1–4, 7). The first run fixes the year's settings. A run whose every figure equals the last one's is that run:
 * nothing is stored and the stored one is answered, however often it is asked for. `preview` stores nothing at all and says what a run for good waits for:
 * SETTLEMENT_WAITS while heads are looked into, or a cost of a tour does not hold.
 */
export const settleYear = handle('subsidy.settleYear', async ({ year, preview }, { audit, caller, db, now }) => {
  const stored = await db.get('yearSettings', String(year));
  const settings = stored ?? defaultSettings(year);
  const inputs = await yearInputs(db, year, now);
  const { sessions, settled, tours } = inputs;
  requireDisinterested(caller, [...sessions.values()].map(belongsOf));
  const result = settle(rulesOfYear(year), settlementSettings(settings), settled, tours);
  if (result.lines.length === 0 && result.tours.length === 0) throw new DomainError('NOTHING_TO_SETTLE', { year });

  const remarks = await remarksOfYear(db, year, now);
  const last = settings.lastRun === 0 ? null : await loadRun(db, year, settings.lastRun);
  const fingerprint = settlementFingerprint(settlementSettings(settings), result);
  if (last && settings.lastFingerprint === fingerprint) {
    // what a stored run says of its changes is to the run before it; a preview is asked for those to the last one
    const shown = await shownRun(db, preview ? { ...last, changes: [] } : last);
    return { settlement: shown, unchanged: true, remarks };
  }

  const waits = await settlementWaits(db, inputs, now);
  if (!preview && waits.length > 0) throw new DomainError('SETTLEMENT_WAITS', { what: waits });
  const run = settings.lastRun + 1;
  const nameOf = await institutionNames(db, [...sessions.values()]);
  const head = {
    settlementId: preview ? `${runId(year, run)}-preview` : runId(year, run),
    year,
    run,
    at: now,
    by: caller.userId,
    settings: { ...shownSettings(settings), fixed: settings.fixedAt !== null || !preview },
  };
  const changes = last
    ? [...settlementChanges(last.lines, result.lines), ...tourChanges(last.tours, result.tours)]
    : [];
  const earlierTitles = new Map(
    [...(last?.lines ?? []), ...(last?.tours ?? [])].map((line) => [line.sessionId, line.title]),
  );
  const settlement = shownSettlement(head, result, changes, sessions, nameOf, earlierTitles);
  if (preview) {
    const shown = { ...settlement, by: caller.label };
    return { settlement: shown, unchanged: false, remarks, ...(waits.length > 0 && { waits }) };
  }

  const taken = await db.transaction(async (tx) => {
    const current = (await tx.get('yearSettings', String(year))) ?? defaultSettings(year);
    // the same settlement was asked for twice at once
    if (current.lastRun === run && current.lastFingerprint === fingerprint) return true;
    // somebody else settled, or changed the settings, while this run was worked out
    const moved =
      current.lastRun !== settings.lastRun ||
      settlementFingerprint(settlementSettings(current), result) !== fingerprint;
    if (moved) throw new DomainError('CONFLICT', { run: current.lastRun });
    await storeRun(tx, settlement);
    const next = { ...current, fixedAt: current.fixedAt ?? now, lastRun: run, lastFingerprint: fingerprint };
    await tx.set('yearSettings', next);
    vouch(tx, 'yearSettings', next);
    await audit(tx, `year:${year}`, 'subsidy.settleYear', {
      run,
      totalFen: settlement.totalFen,
      toursFen: settlement.toursFen,
      reviewFeeFen: settlement.reviewFeeFen,
      fingerprint,
    });
    return false;
  });
  const other = taken ? await loadRun(db, year, run) : null;
  const made = { ...settlement, seal: 'kept' as const, by: caller.label };
  return { settlement: other ? await shownRun(db, other) : made, unchanged: false, remarks };
});
