import { catalogue, type PlainKey } from './catalogue';
import { zh as zhCommon, en as enCommon } from './words/common';
import { zh as zhNames, en as enNames } from './words/names';
import { zh as zhReading, en as enReading } from './words/policy-reading';

const reading = catalogue({ ...zhCommon, ...zhNames, ...zhReading }, { ...enCommon, ...enNames, ...enReading });

/** Texts of what stands around a policy: explanations, questions, comparisons of versions. */
export const { t, useT } = reading;
export type TranslateReading = typeof reading.t;
export type ReadingKey = PlainKey<(typeof reading.texts)['zh-CN']>;
