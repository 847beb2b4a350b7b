/** The words of the screens, as the catalogues have them: a test names a control by its key. */
import { zh as zhBureau, en as enBureau } from '../../../src/locales/words/bureau';
import { zh as zhCase, en as enCase } from '../../../src/locales/words/case';
import { zh as zhFind, en as enFind } from '../../../src/locales/words/find';
import { zh as zhCommon, en as enCommon } from '../../../src/locales/words/common';
import { zh as zhDesk, en as enDesk } from '../../../src/locales/words/desk';
import { zh as zhEditions, en as enEditions } from '../../../src/locales/words/editions';
import { zh as zhEvaluator, en as enEvaluator } from '../../../src/locales/words/evaluator';
import { zh as zhFeedback, en as enFeedback } from '../../../src/locales/words/feedback';
import { zh as zhHolidays, en as enHolidays } from '../../../src/locales/words/holidays';
import { zh as zhHome, en as enHome } from '../../../src/locales/words/home';
import { zh as zhInstitution, en as enInstitution } from '../../../src/locales/words/institution';
import { zh as zhHandbook, en as enHandbook } from '../../../src/locales/words/handbook';
import { zh as zhMatch, en as enMatch } from '../../../src/locales/words/match';
import { zh as zhMe, en as enMe } from '../../../src/locales/words/me';
import { zh as zhPolicy, en as enPolicy } from '../../../src/locales/words/policy';
import { zh as zhAnswers, en as enAnswers } from '../../../src/locales/words/policy-answers';
import { zh as zhReading, en as enReading } from '../../../src/locales/words/policy-reading';
import { zh as zhAgencies, en as enAgencies } from '../../../src/locales/words/policy-agencies';
import { zh as zhPolicyList, en as enPolicyList } from '../../../src/locales/words/policy-list';
import { zh as zhWords, en as enWords } from '../../../src/locales/words/policy-words';
import { zh as zhPolicyDesk, en as enPolicyDesk } from '../../../src/locales/words/policy-desk';
import { zh as zhPrefecture, en as enPrefecture } from '../../../src/locales/words/prefecture';
import { zh as zhSession, en as enSession } from '../../../src/locales/words/session';
import { zh as zhSignIn, en as enSignIn } from '../../../src/locales/words/sign-in';
import { zh as zhTrainee, en as enTrainee } from '../../../src/locales/words/trainee';
import { programmeTexts, withFigures } from '../../support/programme';
import { zh as zhWork, en as enWork } from '../../../src/locales/words/work';
import { formWords } from '../../support/form-words';

export type Language = 'zh-CN' | 'en';
type Texts = Readonly<Record<string, string>>;

const common = {
  'zh-CN': [zhCommon, zhHome, zhPolicy, zhPolicyList, zhSession, zhSignIn, zhFeedback, zhMe],
  en: [enCommon, enHome, enPolicy, enPolicyList, enSession, enSignIn, enFeedback, enMe],
};
const staff: Record<Language, Record<string, Texts>> = {
  'zh-CN': {
    bureau: zhBureau,
    case: { ...zhCase, ...zhFind },
    desk: zhDesk,
    evaluator: zhEvaluator,
    institution: zhInstitution,
    editions: zhEditions,
    match: { ...zhMatch, ...zhHandbook },
    answers: zhAnswers,
    'policy-desk': zhPolicyDesk,
    words: zhWords,
    agencies: zhAgencies,
    reading: zhReading,
    prefecture: zhPrefecture,
    trainee: zhTrainee,
    holidays: zhHolidays,
    forms: formWords('zh'),
  },
  en: {
    bureau: enBureau,
    case: { ...enCase, ...enFind },
    desk: enDesk,
    evaluator: enEvaluator,
    institution: enInstitution,
    editions: enEditions,
    match: { ...enMatch, ...enHandbook },
    answers: enAnswers,
    'policy-desk': enPolicyDesk,
    words: enWords,
    agencies: enAgencies,
    reading: enReading,
    prefecture: enPrefecture,
    trainee: enTrainee,
    holidays: enHolidays,
    forms: formWords('en'),
  },
};
const work: Record<Language, object> = {
  'zh-CN': { ...zhWork, ...programmeTexts('zh') },
  en: { ...enWork, ...programmeTexts('en') },
};

/**
 * The text of a key. A subpackage's own key is written with the package's name before it: `bureau:session.page`.
 * @throws Error when the catalogue has no such key (any more)
 */
export function say(key: string, language: Language = 'zh-CN'): string {
  const [name, own] = key.includes(':') ? (key.split(':') as [string, string]) : ['', key];
  const places: object[] = name ? [staff[language][name] ?? {}, work[language]] : [...common[language], work[language]];
  const found = places.map((texts) => (texts as Texts)[own]).find((text) => text !== undefined);
  if (found === undefined) throw new Error(`no text ${key} in ${language}`);
  return withFigures(found);
}

/** The text with anything in place of its `{…}`: how it is found on a screen. */
export function saying(key: string, language: Language = 'zh-CN'): RegExp {
  const parts = say(key, language).split(/\{\w+\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}
