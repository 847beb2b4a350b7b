import { DomainError } from '../../../domain/errors';
import { checkReviewFeeShare } from '../../../domain/money';
import { handle } from '../../../entry/serve';
import { settingRemarks } from '../odd';
import { defaultSettings, reviewShare, rulesOfYear, shownSettings } from '../year-settings';
import { vouch } from '../../../platform/audit';
import { settled, shownRemarks, type YearSettingsDoc } from '../../../records';

/** Sets how a year is graded and paid, before its first settlement and not after it: SETTINGS_FIXED. */
export const setSettings = handle('subsidy.setSettings', async (input, { audit, caller, db, now }) => {
  const { year, gradeBasis, failedSessionPays, reviewFeeBasisPoints, preview } = input;
  checkReviewFeeShare(rulesOfYear(year), reviewShare(reviewFeeBasisPoints));
  const remarks = settingRemarks(input, now);
  return db.transaction(async (tx) => {
    const stored = await tx.get('yearSettings', String(year));
    const before = stored ?? defaultSettings(year);
    const same =
      before.gradeBasis === gradeBasis &&
      before.failedSessionPays === failedSessionPays &&
      before.reviewFeeBasisPoints === reviewFeeBasisPoints;
    const kept = before.explained ?? [];
    const shown = (doc: YearSettingsDoc, explained = kept) => ({
      ...shownSettings(doc),
      remarks: shownRemarks(remarks, explained),
    });
    if (preview) return shown({ ...before, gradeBasis, failedSessionPays, reviewFeeBasisPoints });
    if (stored && same) return shown(stored);
    if (before.fixedAt !== null) throw new DomainError('SETTINGS_FIXED', { fixedAt: before.fixedAt });
    const explained = settled(remarks, { kept, given: input.reasons, by: caller.userId, at: now });
    const next: YearSettingsDoc = { ...before, gradeBasis, failedSessionPays, reviewFeeBasisPoints, explained };
    await tx.set('yearSettings', next);
    vouch(tx, 'yearSettings', next);
    const said = ({ gradeBasis, failedSessionPays, reviewFeeBasisPoints }: YearSettingsDoc) => ({
      gradeBasis,
      failedSessionPays,
      reviewFeeBasisPoints,
    });
    await audit(tx, `year:${year}`, 'subsidy.setSettings', {
      before: said(before),
      after: said(next),
      ...(explained.length > 0 && { explained: explained.map(({ text, reason }) => ({ text, reason })) }),
    });
    return shown(next, explained);
  });
});
