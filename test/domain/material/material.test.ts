import { show } from '../../../cloudfunctions/domain/exact';
import { type HandedIn, materialDeadline, missingMaterials } from '../../../cloudfunctions/domain/material';
import { instantOf } from '../../../cloudfunctions/domain/time';
import { rules2018 } from '../builders/rules';

describe('R-MATERIAL: deadlines', () => {
  it.each([
    ['2018-09-28', '2018-10-05', '2018-10-12'],
    ['2018-02-09', '2018-02-16', '2018-02-24'],
    ['2018-11-01', '2018-11-08', '2018-11-12'],
  ])('a session on %s reminds on %s and closes on %s', (day, remindDay, dueDay) => {
    expect(materialDeadline(rules2018, instantOf(day, '17:00'))).toEqual({ remindDay, dueDay, provisional: false });
  });

  it('counts from the Shanghai day of the end: 23:30 UTC the day before is already the next day', () => {
    expect(materialDeadline(rules2018, Date.parse('2018-10-31T23:30:00Z')).dueDay).toBe('2018-11-12');
  });
});

describe('R-MATERIAL: what is missing and what it is worth', () => {
  const complete: HandedIn = {
    register: true,
    feedbackAnswers: 88,
    slides: true,
    photos: ['lecturer', 'trainees', 'room', 'other', 'room', 'room', 'room', 'room', 'room', 'room'],
    recordedMinutes: 135,
    classHours: 3,
  };
  const missing = (overrides: Partial<HandedIn>) =>
    missingMaterials(rules2018, { ...complete, ...overrides }).map(({ what, worth }) => `${what} ${show(worth)}`);

  it('nothing, when everything is there', () => {
    expect(missing({})).toEqual([]);
  });

  it.each([
    ['no register', { register: false }, '签到册 20.00'],
    ['no feedback', { feedbackAnswers: 0 }, '评价反馈表 20.00'],
    ['no slides', { slides: false }, '课件 10.00'],
    ['no recording', { recordedMinutes: 0 }, '全程录像（不少于 135 分钟） 10.00'],
    ['a short recording', { recordedMinutes: 90 }, '全程录像还差 45 分钟 3.33'],
    [
      'no photo',
      { photos: [] },
      '现场照片还缺 10 张，缺少“授课老师特写”、“听课学员特写”、“现场全景”、“其他角度” 10.00',
    ],
  ])('%s', (_name, overrides, expected) => {
    expect(missing(overrides as Partial<HandedIn>)).toEqual([expected]);
  });

  it('twelve photos of three kinds still lack the fourth kind, worth 2.5', () => {
    const photos = complete.photos.map((kind) => (kind === 'other' ? 'room' : kind));
    expect(missing({ photos: [...photos, 'room', 'room'] })).toEqual(['现场照片缺少“其他角度” 2.50']);
  });

  it('everything missing is worth 70 points', () => {
    const all = missingMaterials(rules2018, {
      register: false,
      feedbackAnswers: 0,
      slides: false,
      photos: [],
      recordedMinutes: 0,
      classHours: 3,
    });
    expect(all.map((one) => one.id)).toEqual(['register', 'feedback', 'courseware', 'photos', 'recording']);
    expect(all.reduce((sum, one) => sum + Number(show(one.worth)), 0)).toBe(70);
  });
});
