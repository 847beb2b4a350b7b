import { t } from '@/locales';
import { dialog } from '@/services/dialog';

interface Question {
  title: string;
  /** What will happen, before anything final. */
  text: string;
  confirmText?: string;
}

/** Asks before anything final; true when the person agreed. */
export const confirm = ({ title, text, confirmText = t('common.confirm') }: Question): Promise<boolean> =>
  dialog.ask({ title, text, confirmText, cancelText: t('common.cancel') });

/** A short word that something is done; needs no answer. */
export const toast = (text: string): void => dialog.say(text);
