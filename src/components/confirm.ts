import Taro from '@tarojs/taro';
import { t } from '@/locales';

interface Question {
  title: string;
  /** What will happen, before anything final. */
  text: string;
  confirmText?: string;
}

/** Asks with the platform's own dialog; true when the person agreed. */
export async function confirm({ title, text, confirmText }: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: confirmText ?? t('common.confirm'),
    cancelText: t('common.cancel'),
  });
  return answer.confirm;
}

/** A short word that something is done; needs no answer. */
export const toast = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2500 });
