export { headAudit } from './lecture-hall-2018/procedures/head-audit';
export { sessionEvaluation } from './lecture-hall-2018/procedures/session-evaluation';
export { secondOfficer } from './lecture-hall-2018/procedures/second-officer';
export { setting as lectureHallSetting, type LectureHallParty, type Sight } from './lecture-hall-2018/parties';
export { policyLibrary } from './policy-library';
export { setting as librarySetting } from './policy-library/parties';
export { question as policyQuestion } from './policy-library/procedures/question';
export { policyDraft } from './policy-library/procedures/policy-draft';
import { lectureHall2018 } from './lecture-hall-2018';

export { lectureHall2018 };
/** Every programme, the one whose sessions the screens are about first. */
export const programmes = [lectureHall2018] as const;
export { deskRules } from './system/desk';
export { callRules } from './system/limits';
export { personalData } from './personal-data';
export type * from './personal-data';
export { figuresIn, withFigures } from './figures';
export { rulesAt, rulesOfVersion } from './rules-at';
export { settingOf } from './settings';
export { smeSize } from './sme-size';
export type * from './sme-size';
export type * from './types';
