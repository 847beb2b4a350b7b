import Taro from '@tarojs/taro';
import { t } from '@/locales/work';
import { showPictures } from './show-pictures';

const isPicture = (name: string): boolean => /\.(jpe?g|png|gif|webp|bmp)$/i.test(name);

/** Shows a stored file: pictures in the viewer, the rest by what the device has for it. */
export async function openFile(file: { name: string; url: string }, pictures: readonly string[] = []): Promise<void> {
  if (isPicture(file.name)) return showPictures(file.url, pictures.length > 0 ? pictures : [file.url]);
  if (process.env.TARO_ENV !== 'weapp') return void window.open(file.url, '_blank', 'noopener');
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: file.url });
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true });
  } catch {
    void Taro.showToast({ title: t('work.cannotOpen'), icon: 'none' });
  }
}

/** Size for people: '3.4 MB', '12 KB'. */
export const shownSize = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
