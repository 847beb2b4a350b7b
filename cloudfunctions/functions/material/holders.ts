import { nextStage } from '../../domain/material';
import type { Caller } from '../../platform/caller';
import { lectureHall2018, type LectureHallParty } from '../../programmes';
import { belongsOf, type MaterialStage, type SessionDoc } from '../../records';

/** Who has the materials at each stage of their way (R-MATERIAL). */
const HOLDER: Record<MaterialStage, LectureHallParty> = {
  collecting: 'institution',
  'with-window': 'window',
  'with-hub': 'platform',
  'with-evaluator': 'evaluator',
};

const NAME: Record<MaterialStage, string> = {
  collecting: '培训机构',
  'with-window': '窗口服务平台',
  'with-hub': '枢纽服务平台',
  'with-evaluator': '第三方监督评价机构',
};

export const holderName = (stage: MaterialStage): string => NAME[stage];

/** Whether the caller stands as this party towards the session. */
export const holdsFor = (caller: Caller, party: LectureHallParty, session: SessionDoc): boolean =>
  caller.standing(belongsOf(session)).includes(party);

export const hasMaterials = (caller: Caller, stage: MaterialStage, session: SessionDoc): boolean =>
  holdsFor(caller, HOLDER[stage], session);

/** The area that has no area above it. */
const OWN_LEVEL = lectureHall2018.territory.find(({ parent }) => parent === null)?.code;

/** 自治区本级 has no window platform: its sessions' materials go straight to the hub. */
export const stageAfter = (stage: MaterialStage, session: SessionDoc): MaterialStage => {
  const next = nextStage(stage);
  return next === 'with-window' && session.regionId === OWN_LEVEL ? nextStage(next) : next;
};
