import type { SessionEvidence } from '../../../cloudfunctions/domain/score';
import type { PhotoKindId } from '../../../cloudfunctions/programmes';

const photos = (lecturer: number, trainees: number, room: number, other: number): PhotoKindId[] => [
  ...Array<PhotoKindId>(lecturer).fill('lecturer'),
  ...Array<PhotoKindId>(trainees).fill('trainees'),
  ...Array<PhotoKindId>(room).fill('room'),
  ...Array<PhotoKindId>(other).fill('other'),
];

/** A session of which every part is full: 100 points. */
export function fullEvidence(overrides: Partial<SessionEvidence> = {}): SessionEvidence {
  return {
    modeId: 'institution',
    classHours: 3,
    heads: { actual: 120, offline: 120, signed: 120, scanned: 120, screenshot: 120 },
    validAnswers: 120,
    slidesAccepted: true,
    completeness: { value: 6, by: '示例评审员', reason: '内容完整' },
    acceptedPhotos: photos(3, 3, 3, 3),
    recordedMinutes: 135,
    followup: { called: 6, reached: 6, tookPart: 6, ratings: [100, 100, 100, 100, 100, 100] },
    moves: [],
    ...overrides,
  };
}

/** Example A of the specification. */
export function exampleA(overrides: Partial<SessionEvidence> = {}): SessionEvidence {
  return fullEvidence({
    heads: { actual: 96, offline: 96, signed: 96, scanned: 104, screenshot: 90 },
    validAnswers: 88,
    completeness: { value: 5, by: '示例评审员', reason: '缺少案例部分' },
    acceptedPhotos: photos(2, 4, 6, 0),
    recordedMinutes: 150,
    followup: { called: 5, reached: 5, tookPart: 5, ratings: [90, 88, 95, 80, 92] },
    ...overrides,
  });
}
