import { DomainError } from '../../../domain/errors';
import { checkReviewFeeShare } from '../../../domain/money';
import { handle } from '../../../entry/serve';
import { defaultSettings, reviewShare, rulesOfYear, shownSettings } from '../year-settings';
import { vouch } from '../../../platform/audit';
import type { YearSettingsDoc } from '../../../records';

/** Sets how a year is graded and paid, before its first settlement and not after it: SETTINGS_FIXED. */
export const setSettings = handle('subsidy.setSettings', async (input, { audit, db }) => {
  const { year, gradeBasis, failedSessionPays, reviewFeeBasisPoints } = input;
  checkReviewFeeShare(rulesOfYear(year), reviewShare(reviewFeeBasisPoints));
  return db.transaction(async (tx) => {
    const stored = await tx.get('yearSettings', String(year));
    const before = stored ?? defaultSettings(year);
    const same =
      before.gradeBasis === gradeBasis &&
      before.failedSessionPays === failedSessionPays &&
      before.reviewFeeBasisPoints === reviewFeeBasisPoints;
    if (stored && same) return shownSettings(stored);
    if (before.fixedAt !== null) throw new DomainError('SETTINGS_FIXED', { fixedAt: before.fixedAt });
    const next: YearSettingsDoc = { ...before, gradeBasis, failedSessionPays, reviewFeeBasisPoints };
    await tx.set('yearSettings', next);
    vouch(tx, 'yearSettings', next);
    const said = ({ gradeBasis, failedSessionPays, reviewFeeBasisPoints }: YearSettingsDoc) => ({
      gradeBasis,
      failedSessionPays,
      reviewFeeBasisPoints,
    });
    await audit(tx, `year:${year}`, 'subsidy.setSettings', { before: said(before), after: said(next) });
    return shownSettings(next);
  });
});
