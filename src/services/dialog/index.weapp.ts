import Taro from '@tarojs/taro';
import { askOurselves } from './own';
import type { Dialog } from './types';

/** Characters that WeChat's dialog has room for on a button; with more it fails instead of asking. */
const ROOM = 4;
const fits = (words: string): boolean => [...words].length <= ROOM;

/** WeChat's own dialog where it can say what its buttons do: its screen reader knows it, and a person knows it from everywhere else. Else the program's. */
export const dialog: Dialog = {
  async ask(question) {
    const { title, text, yes, no } = question;
    if (!fits(yes) || !fits(no)) return askOurselves(question);
    const { confirm } = await Taro.showModal({ title, content: text, confirmText: yes, cancelText: no });
    return confirm;
  },
  say(title) {
    void Taro.showToast({ title, icon: 'none', duration: 2500 });
  },
};
