import Taro from '@tarojs/taro';
import type { LocalFile } from './transport/types';

export interface PickedFile {
  name: string;
  size: number;
  file: LocalFile;
}

/** The browser's own file window; resolves with none when it is closed without a choice. */
function pickInBrowser(accept: string): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept;
    // It has to be in the page for a browser's automation and for some screen readers.
    input.style.display = 'none';
    input.addEventListener('change', () => {
      resolve(Array.from(input.files ?? [], (file) => ({ name: file.name, size: file.size, file })));
      input.remove();
    });
    input.addEventListener('cancel', () => {
      resolve([]);
      input.remove();
    });
    document.body.append(input);
    input.click();
  });
}

const lastPart = (path: string): string => path.split('/').pop() ?? path;
/** WeChat rejects when the person closes the window: that is a choice of none. */
const none = (thrown: unknown): never[] => {
  if (/cancel/.test(String((thrown as { errMsg?: string }).errMsg))) return [];
  throw thrown;
};

async function pickPhotosInWeChat(): Promise<PickedFile[]> {
  const answer = await Taro.chooseMedia({ count: 9, mediaType: ['image'], sizeType: ['compressed'] }).catch(none);
  const files = 'tempFiles' in answer ? answer.tempFiles : [];
  return files.map(({ tempFilePath, size }) => ({ name: lastPart(tempFilePath), size, file: tempFilePath }));
}

async function pickFilesInWeChat(): Promise<PickedFile[]> {
  const answer = await Taro.chooseMessageFile({ count: 9, type: 'file' }).catch(none);
  const files = 'tempFiles' in answer ? answer.tempFiles : [];
  return files.map(({ name, path, size }) => ({ name, size, file: path }));
}

/** Lets the person choose photos, or files (on WeChat from a chat, where courseware lies). */
export function pickFiles(kind: 'photo' | 'file'): Promise<PickedFile[]> {
  if (process.env.TARO_ENV === 'weapp') return kind === 'photo' ? pickPhotosInWeChat() : pickFilesInWeChat();
  return pickInBrowser(kind === 'photo' ? 'image/*' : '');
}
