import type { Role } from '../../contract/common';
import { nextStage } from '../../domain/material';
import type { Caller } from '../../platform/caller';
import type { MaterialStage, SessionDoc } from '../../records';

/** Who has the materials at each stage of their way (R-MATERIAL). */
const HOLDER: Record<MaterialStage, Role> = {
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

/** Whether the caller has this role for this session: over everything, its region or its institution. */
export const holdsFor = (caller: Caller, role: Role, session: SessionDoc): boolean =>
  caller.grants.some(({ role: granted, scope }) => {
    if (granted !== role) return false;
    switch (scope.kind) {
      case 'all':
        return true;
      case 'institution':
        return scope.institutionId === session.institutionId;
      case 'region':
        return scope.regionId === session.regionId;
      case 'agency':
        return false;
    }
  });

export const hasMaterials = (caller: Caller, stage: MaterialStage, session: SessionDoc): boolean =>
  holdsFor(caller, HOLDER[stage], session);

/** 自治区本级 has no window platform: its sessions' materials go straight to the hub. */
export const stageAfter = (stage: MaterialStage, session: SessionDoc): MaterialStage => {
  const next = nextStage(stage);
  return next === 'with-window' && session.regionId === 'autonomous-region' ? nextStage(next) : next;
};
