import { catalogue, type PlainKey } from './catalogue';
import { zh as zhCommon, en as enCommon } from './words/common';
import { zh as zhNames, en as enNames } from './words/names';
import { zh as zhTrainee, en as enTrainee } from './words/trainee';

const trainee = catalogue({ ...zhCommon, ...zhNames, ...zhTrainee }, { ...enCommon, ...enNames, ...enTrainee });

/** Texts of the package of the same name. */
export const { t, useT } = trainee;
export type TraineeKey = PlainKey<(typeof trainee.texts)['zh-CN']>;
export type TranslateTrainee = typeof trainee.t;
