import { catalogue, type Translate } from './catalogue';
import enCommon from './en/common';
import enNames from './en/names';
import enTrainee from './en/trainee';
import zhCommon from './zh-CN/common';
import zhNames from './zh-CN/names';
import zhTrainee from './zh-CN/trainee';

const trainee = catalogue({ ...zhCommon, ...zhNames, ...zhTrainee }, { ...enCommon, ...enNames, ...enTrainee });

/** Texts of the package of the same name. */
export const { t, useT } = trainee;
export type TraineeKey = keyof (typeof trainee.texts)['zh-CN'];
export type TranslateTrainee = Translate<TraineeKey>;
