import { catalogue, type Translate } from './catalogue';
import enCommon from './en/common';
import enNames from './en/names';
import enReading from './en/policy-reading';
import zhCommon from './zh-CN/common';
import zhNames from './zh-CN/names';
import zhReading from './zh-CN/policy-reading';

const reading = catalogue({ ...zhCommon, ...zhNames, ...zhReading }, { ...enCommon, ...enNames, ...enReading });

/** Texts of what stands around a policy: explanations, questions, comparisons of versions. */
export const { t, useT } = reading;
export type ReadingKey = keyof (typeof reading.texts)['zh-CN'];
export type TranslateReading = Translate<ReadingKey>;
