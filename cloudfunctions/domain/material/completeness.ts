import type { LectureHallRules, PhotoKindId } from '../../programmes/types';
import { type Exact, type ExactInput, exact, show } from '../exact';
import { neededMinutes, pointsOf } from '../score';

export interface HandedIn {
  /** whether a sign-in register exists: signatures in the system or a paper register handed in */
  register: boolean;
  feedbackAnswers: number;
  slides: boolean;
  photos: readonly PhotoKindId[];
  recordedMinutes: ExactInput;
  classHours: ExactInput;
}

export interface MissingMaterial {
  id: 'register' | 'feedback' | 'courseware' | 'photos' | 'recording';
  /** Chinese, what is still to hand in */
  what: string;
  /** the points that it can still bring at most */
  worth: Exact;
  clause: string;
}

function photoGap(rules: LectureHallRules, photos: readonly PhotoKindId[]): string {
  const { full } = rules.parameters.photoPoints.value;
  const kinds = rules.parameters.photoKinds.value.filter((kind) => !photos.includes(kind.id));
  const gaps: string[] = [];
  if (photos.length < full) gaps.push(`还缺 ${full - photos.length} 张`);
  if (kinds.length > 0) gaps.push(`缺少${kinds.map((kind) => `“${kind.label}”`).join('、')}`);
  return `现场照片${gaps.join('，')}`;
}

/**
 * R-MATERIAL: what is missing and what it is worth, in the order of annex 2. Empty = complete.
 * Worth is what handing it in can still add at most; the register is worth all of sign-in, feedback all of its points.
 */
export function missingMaterials(rules: LectureHallRules, handedIn: HandedIn): MissingMaterial[] {
  const { parameters } = rules;
  const missing: MissingMaterial[] = [];
  const add = (id: MissingMaterial['id'], what: string, worth: Exact, clause: string): void => {
    if (worth.gt(0)) missing.push({ id, what, worth, clause });
  };
  if (!handedIn.register) {
    add('register', '签到册', exact(parameters.attendancePoints.value.signIn), parameters.attendancePoints.clause);
  }
  if (handedIn.feedbackAnswers === 0) {
    add('feedback', '评价反馈表', exact(parameters.feedbackPoints.value), parameters.feedbackPoints.clause);
  }
  if (!handedIn.slides) {
    const { slides, completeness } = parameters.coursewarePoints.value;
    add('courseware', '课件', exact(slides + completeness), parameters.coursewarePoints.clause);
  }
  const photos = exact(parameters.photoPoints.value.full).sub(
    pointsOf(rules, 'photos', { photos: handedIn.photos.length, kinds: new Set(handedIn.photos).size }).value,
  );
  add('photos', photoGap(rules, handedIn.photos), photos, parameters.photoPoints.clause);

  const needed = neededMinutes(rules, handedIn.classHours);
  const recorded = pointsOf(rules, 'recording', {
    recordedMinutes: handedIn.recordedMinutes,
    neededMinutes: needed,
  }).value;
  const what = exact(handedIn.recordedMinutes).equals(0)
    ? `全程录像（不少于 ${show(needed, 0)} 分钟）`
    : `全程录像还差 ${show(needed.sub(exact(handedIn.recordedMinutes)), 0)} 分钟`;
  add('recording', what, exact(parameters.recordingPoints.value).sub(recorded), parameters.recordingPoints.clause);
  return missing;
}
