import Taro from '@tarojs/taro';
import type { Dialog } from './types';

/** WeChat's own dialog: its screen reader knows it, and a person knows it from everywhere else. */
export const dialog: Dialog = {
  async ask({ title, text, confirmText, cancelText }) {
    const answer = await Taro.showModal({ title, content: text, confirmText, cancelText });
    return answer.confirm;
  },
  say(title) {
    void Taro.showToast({ title, icon: 'none', duration: 2500 });
  },
};
