import type { Judgement, MaterialFile, PhotoKind, ScoreRecord } from '@/services/work-types';

/** What the evaluator fills in, as text where it is typed. */
export interface JudgementForm {
  screenshotHeads: string;
  actual: string;
  actualReason: string;
  eligible: string;
  eligibleReason: string;
  slidesAccepted: boolean;
  completeness: number | null;
  completenessReason: string;
  /** By material: what the photo shows, or that it is not accepted. */
  photos: Record<string, PhotoKind | 'no'>;
  minutes: string;
  minutesReason: string;
  remarks: string;
}

const photosOf = (files: readonly MaterialFile[], record: ScoreRecord | null): JudgementForm['photos'] => {
  const photos = files.filter((file) => file.kind === 'photo');
  const judged = new Map(record?.judgement.acceptedPhotos.map((photo) => [photo.materialId, photo.photoKind]));
  return Object.fromEntries(
    photos.map((file) => [
      file.materialId,
      record ? (judged.get(file.materialId) ?? 'no') : (file.photoKind ?? 'other'),
    ]),
  );
};

/** The sheet as it opens: the last judgement, or what was handed in, accepted as it says it is; nothing judged beforehand. */
export function startingForm(files: readonly MaterialFile[], record: ScoreRecord | null): JudgementForm {
  const before = record?.judgement;
  return {
    screenshotHeads: before ? String(before.screenshotHeads) : '',
    actual: before?.actualHeads ? String(before.actualHeads.value) : '',
    actualReason: before?.actualHeads?.reason ?? '',
    eligible: before?.eligibleHeads ? String(before.eligibleHeads.value) : '',
    eligibleReason: before?.eligibleHeads?.reason ?? '',
    slidesAccepted: before?.slidesAccepted ?? files.some((file) => file.kind === 'courseware'),
    completeness: before?.completeness ?? null,
    completenessReason: before?.completenessReason ?? '',
    photos: photosOf(files, record),
    minutes: before?.recordedMinutes ? String(before.recordedMinutes.value) : '',
    minutesReason: before?.recordedMinutes?.reason ?? '',
    remarks: before?.remarks ?? '',
  };
}

const whole = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null);
const LEAST_REASON = 4;
const lacksReason = (value: string, reason: string): boolean =>
  value.trim() !== '' && reason.trim().length < LEAST_REASON;

export type FormProblem =
  | 'screenshotHeads'
  | 'actual'
  | 'actualReason'
  | 'eligible'
  | 'eligibleReason'
  | 'completeness'
  | 'minutes'
  | 'minutesReason';

/** What is still wrong with the form; empty when it can be sent. */
export function problemsOf(form: JudgementForm): FormProblem[] {
  const bad = (value: string): boolean => value.trim() !== '' && whole(value) === null;
  const checks: readonly (readonly [FormProblem, boolean])[] = [
    ['screenshotHeads', whole(form.screenshotHeads) === null],
    ['actual', bad(form.actual)],
    ['actualReason', lacksReason(form.actual, form.actualReason)],
    ['eligible', bad(form.eligible)],
    ['eligibleReason', lacksReason(form.eligible, form.eligibleReason)],
    ['completeness', form.completeness === null],
    ['minutes', bad(form.minutes)],
    ['minutesReason', lacksReason(form.minutes, form.minutesReason)],
  ];
  return checks.filter(([, wrong]) => wrong).map(([name]) => name);
}

const changed = (value: string, reason: string): { value: number; reason: string } | null => {
  const number = whole(value);
  return number === null ? null : { value: number, reason: reason.trim() };
};

/** The contract's judgement; null while something is missing. */
export function judgementOf(form: JudgementForm): Judgement | null {
  const screenshotHeads = whole(form.screenshotHeads);
  if (problemsOf(form).length > 0 || screenshotHeads === null || form.completeness === null) return null;
  return {
    screenshotHeads,
    actualHeads: changed(form.actual, form.actualReason),
    eligibleHeads: changed(form.eligible, form.eligibleReason),
    slidesAccepted: form.slidesAccepted,
    completeness: form.completeness,
    completenessReason: form.completenessReason.trim(),
    acceptedPhotos: Object.entries(form.photos).flatMap(([materialId, photoKind]) =>
      photoKind === 'no' ? [] : [{ materialId, photoKind }],
    ),
    recordedMinutes: changed(form.minutes, form.minutesReason),
    remarks: form.remarks.trim(),
  };
}
