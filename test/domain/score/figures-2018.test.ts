/**
 * What sessions scored when the score was written out by hand: the composition in programmes/lecture-hall-2018/scorecard.ts gives the same to
 * the last digit. (12,000 random sessions were compared when it took over; these stayed.)
 */
import { scoreSession } from '../../../cloudfunctions/domain/score';
import type { ModeId, PhotoKindId } from '../../../cloudfunctions/programmes';
import { fullEvidence } from '../builders/evidence';
import { rules2018 } from '../builders/rules';

type Row = [
  mode: ModeId,
  hours: string,
  heads: [actual: number, offline: number, signed: number, scanned: number, screenshot: number],
  answers: number,
  slides: boolean,
  completeness: string,
  photos: [lecturer: number, trainees: number, room: number, other: number],
  minutes: number,
  calls: [reached: number, tookPart: number],
  ratings: number[],
  exact: string,
  flags: string,
];

const KINDS: PhotoKindId[] = ['lecturer', 'trainees', 'room', 'other'];
const FLAGS = { B: 'BELOW_MINIMUM', F: 'FOLLOWUP_NOBODY_REACHED', H: 'HEAD_COUNT_AUDIT' };

// prettier-ignore
const rows: Row[] = [
  ['institution', '3', [123,123,108,144,80], 61, true, '6', [2,1,2,0], 145, [3, 0], [62,80,50], '141382/1845', 'H'],
  ['county-park', '4', [90,90,105,44,131], 4, true, '2.5', [0,1,1,2], 79, [2, 2], [93,55], '8579/180', ''],
  ['window-platform', '4', [97,88,56,77,25], 0, true, '1', [4,4,3,1], 178, [1, 1], [], '418/9', ''],
  ['network-video', '3', [402,402,330,281,19], 18, true, '0', [3,3,0,2], 171, [6, 5], [86,70,58,82,95], '5965073/120600', ''],
  ['institution', '4', [125,125,68,107,101], 22, true, '3.5', [0,4,1,3], 144, [3, 1], [52,76], '26329/450', 'H'],
  ['county-park', '3', [61,61,139,119,100], 42, true, '5', [3,1,4,0], 113, [3, 2], [93,60], '11316431/131760', ''],
  ['window-platform', '2.5', [68,41,109,42,137], 9, true, '6', [0,0,1,3], 68, [5, 2], [69,89,53,89], '150347/6120', 'BH'],
  ['network-video', '4', [465,465,329,310,119], 446, true, '2.5', [4,3,1,0], 152, [1, 0], [92], '1154803/16740', 'H'],
  ['institution', '3', [83,83,62,132,95], 44, true, '0', [3,4,0,1], 164, [2, 0], [90], '198427/2988', 'H'],
  ['county-park', '3', [100,100,59,103,72], 0, true, '5', [0,3,1,2], 110, [1, 0], [], '1346/27', 'H'],
  ['window-platform', '2.5', [90,65,117,95,31], 3, false, '0', [2,3,1,3], 81, [1, 1], [], '2438/45', 'B'],
  ['network-video', '3', [358,358,282,362,136], 138, true, '5.5', [3,4,2,1], 73, [5, 2], [85,70,63,75], '3094075/51552', 'H'],
  ['institution', '4', [73,73,101,154,64], 46, true, '5', [0,1,4,0], 69, [1, 0], [], '269629/3942', 'H'],
  ['county-park', '4', [131,131,89,137,118], 25, true, '1', [1,1,0,2], 138, [2, 0], [90,88], '954337/15720', 'H'],
  ['window-platform', '2.5', [132,126,62,111,59], 4, true, '3.5', [3,4,1,0], 88, [7, 5], [95,89,82,88,68,75,81], '12259/220', 'B'],
  ['network-video', '3', [473,473,283,348,64], 390, false, '0', [3,4,1,3], 90, [0, 0], [], '3670109/63855', 'F'],
  ['institution', '4', [42,42,75,87,35], 11, true, '0', [3,3,0,2], 127, [1, 0], [76], '16187/630', 'BH'],
  ['county-park', '2.5', [118,118,137,99,71], 71, true, '4.5', [4,1,1,2], 163, [4, 3], [77,91,100,60], '1704227/21240', 'B'],
  ['window-platform', '3', [111,86,108,131,62], 104, true, '0', [1,3,0,1], 84, [6, 3], [94,54,54,91,81], '278519/3700', 'H'],
  ['network-video', '2.5', [314,314,263,299,57], 300, false, '0', [4,3,1,2], 67, [1, 0], [62], '2456773/42390', 'BH'],
  ['institution', '4', [64,64,99,149,88], 13, true, '2', [2,0,4,2], 127, [3, 2], [90,74], '48161/720', ''],
  ['county-park', '2.5', [130,130,135,128,31], 66, true, '0.5', [1,2,3,1], 164, [0, 0], [], '14174/195', 'BF'],
  ['window-platform', '4', [102,73,117,101,21], 93, true, '6', [3,1,1,0], 140, [6, 6], [75,57,87,64,54], '2478881/30600', ''],
  ['network-video', '3', [508,508,346,307,130], 434, false, '0', [1,3,3,1], 88, [3, 0], [53,54], '72881/1270', 'H'],
  ['institution', '3', [57,57,143,114,124], 5, false, '0', [2,0,4,3], 153, [7, 7], [98,94,81,75,93,69], '10267/152', ''],
  ['county-park', '4', [120,120,55,130,86], 9, true, '5', [1,0,2,3], 79, [4, 4], [69,64,65], '30001/540', ''],
  ['window-platform', '4', [106,89,84,132,92], 68, false, '0', [2,4,4,3], 60, [1, 1], [56], '61159/954', ''],
  ['network-video', '2.5', [381,381,253,296,151], 132, false, '0', [1,0,2,0], 166, [0, 0], [], '571417/13716', 'BF'],
  ['institution', '4', [66,66,63,62,70], 60, true, '6', [3,1,1,3], 116, [1, 0], [77], '253423/3960', 'H'],
  ['county-park', '2.5', [97,97,43,103,46], 18, true, '5.5', [3,3,0,0], 179, [5, 4], [60,90,84,66,100], '486263/8730', 'B'],
  ['window-platform', '3', [55,31,56,106,145], 31, true, '5', [3,1,3,2], 85, [2, 1], [56], '10564/297', 'BH'],
  ['network-video', '3', [365,365,335,349,137], 306, false, '0', [0,1,3,3], 131, [3, 2], [67,91], '338153/5256', ''],
  ['institution', '4', [48,48,160,144,31], 10, true, '4', [3,2,1,3], 127, [3, 1], [67,75], '10799/360', 'BH'],
  ['county-park', '3', [114,114,65,141,30], 16, true, '5', [2,3,1,1], 70, [4, 4], [92,81,80,76], '4796537/82080', ''],
  ['window-platform', '4', [140,119,120,62,8], 1, false, '0', [1,0,2,2], 178, [3, 0], [84,81], '25651/560', 'H'],
  ['network-video', '4', [549,549,259,347,160], 25, true, '4.5', [2,1,2,0], 157, [4, 1], [86,84,94,50], '6504931/131760', 'H'],
  ['institution', '4', [117,117,152,61,123], 48, true, '2.5', [0,0,4,2], 106, [6, 4], [62,100,90,98,90], '220277/3510', ''],
  ['county-park', '2.5', [107,107,44,65,23], 99, true, '0', [1,3,3,3], 61, [0, 0], [], '102943/1926', 'BF'],
  ['window-platform', '3', [113,94,153,56,136], 65, true, '0', [4,2,0,1], 158, [2, 0], [71,70], '5436677/81360', 'H'],
  ['network-video', '4', [414,414,296,283,52], 395, false, '0', [0,4,0,2], 82, [6, 3], [64,71,99,51,98,54], '2602459/49680', 'H'],
  ['institution', '2.5', [102,102,142,110,54], 41, true, '2.5', [3,0,2,2], 96, [5, 2], [93,75,84,75,50], '6568303/91800', 'BH'],
  ['county-park', '2.5', [59,59,133,41,148], 47, true, '5.5', [1,4,2,2], 148, [3, 1], [78,78], '54409/708', 'BH'],
  ['window-platform', '2.5', [138,130,102,140,39], 25, false, '0', [1,3,2,0], 102, [5, 4], [75,59,67,84,65], '82441/1380', 'B'],
  ['network-video', '2.5', [544,544,298,262,62], 14, true, '3', [2,0,2,0], 166, [4, 3], [51,67,64], '848621/18360', 'B'],
  ['institution', '3', [42,42,98,121,127], 17, true, '0', [0,2,3,3], 115, [2, 0], [87,73], '11383/378', 'BH'],
  ['county-park', '4', [63,63,110,88,12], 14, true, '2.5', [3,2,2,2], 139, [5, 2], [96,72,50,55], '29011/480', 'H'],
  ['window-platform', '4', [64,56,73,114,111], 23, false, '0', [4,4,2,0], 111, [1, 0], [74], '120841/2160', 'H'],
  ['network-video', '4', [347,347,250,259,150], 68, true, '5.5', [4,2,3,2], 134, [2, 0], [64,65], '39512441/749520', 'H'],
];

test.each(rows)('R-SCORE 1–6: %s of %s hours with %j', (...row) => {
  const [modeId, classHours, heads, validAnswers, slidesAccepted, completeness, photos, minutes, calls, ratings] = row;
  const [actual, offline, signed, scanned, screenshot] = heads;
  const [reached, tookPart] = calls;
  const score = scoreSession(
    rules2018,
    fullEvidence({
      modeId,
      classHours,
      heads: { actual, offline, signed, scanned, screenshot },
      validAnswers,
      slidesAccepted,
      completeness: { value: completeness, by: '示例评审员', reason: '见课件' },
      acceptedPhotos: photos.flatMap((count, kind) => Array<PhotoKindId>(count).fill(KINDS[kind] ?? 'other')),
      recordedMinutes: minutes,
      followup: { called: reached + 1, reached, tookPart, ratings },
    }),
  );
  expect(score.value.toFraction()).toBe(row[10]);
  expect(score.flags).toEqual([...row[11]].map((letter) => FLAGS[letter as keyof typeof FLAGS]));
});
