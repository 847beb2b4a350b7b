import { useCallback } from 'react';
import type { Words } from '@mechanisms/form';
import type { Lists, Telling } from '@mechanisms/form-changes';
import { catalogue, fill, type Params } from '@/locales/catalogue';
import { zh as zhCommon, en as enCommon } from '@/locales/words/common';
import { zh as zhForm, en as enForm } from '@/locales/words/form';
import { useSettings } from '@/services/settings';

export const { useT } = catalogue({ ...zhCommon, ...zhForm }, { ...enCommon, ...enForm });

/** The words of a form's data in the person's language, with what is to be filled in. */
export function useWords(): (words: Words, params?: Params) => string {
  const { language } = useSettings();
  return useCallback((words, params) => fill(language === 'en' ? words.en : words.zh, params), [language]);
}

/** What `told` and `differences` need of who reads. */
export function useTelling(lists: Lists = {}): Telling {
  const { language } = useSettings();
  return { language: language === 'en' ? 'en' : 'zh', lists };
}
