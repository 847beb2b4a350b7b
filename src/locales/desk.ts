import { catalogue } from './catalogue';
import { en, zh } from './words/desk';

/** Texts of signing in at a desk: of its dialog there, and of the phone's page. */
export const { t, useT } = catalogue({ ...zh }, { ...en });
