import { t } from '@/locales';
import { dialog } from '@/services/dialog';

/** What stays as it is when a question is answered with no. */
export type Kept =
  | 'session'
  | 'registration'
  | 'waiting'
  | 'draft'
  | 'typed'
  | 'mine'
  | 'item'
  | 'article'
  | 'words'
  | 'explained'
  | 'question'
  | 'text'
  | 'particulars'
  | 'profile'
  | 'result'
  | 'entry'
  | 'signedIn'
  | 'inForce'
  | 'role'
  | 'invitation';

interface Question {
  title: string;
  /** What will happen, before anything final. */
  text: string;
  /** On the button that does it: what it does, in the words of the button that led here. */
  yes: string;
  /** On the other button, what stays; else that nothing is done. */
  keep?: Kept | undefined;
}

/** Asks before anything final; true when the person agreed. Both buttons say what they do: nobody has to read the question to know which is which. */
export const confirm = ({ title, text, yes, keep }: Question): Promise<boolean> =>
  dialog.ask({ title, text, yes, no: keep ? t(`keep.${keep}`) : t('common.notDone', { what: yes }) });

/** A short word that something is done; needs no answer. */
export const toast = (text: string): void => dialog.say(text);
