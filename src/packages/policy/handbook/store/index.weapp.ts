import Taro from '@tarojs/taro';
import type { FileStore } from './types';

const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;

/** Whether it was done; WeChat's file system never throws, it calls back. */
const done = (work: (told: { success: () => void; fail: () => void }) => void): Promise<boolean> =>
  new Promise((resolve) => work({ success: () => resolve(true), fail: () => resolve(false) }));

/** Files in the program's own folder: its storage takes 1 MB a value. Written beside and put in place, so that a program that ends meanwhile leaves the old one. */
export const fileStore: FileStore = {
  read: (name) =>
    new Promise((resolve) =>
      Taro.getFileSystemManager().readFile({
        filePath: pathOf(name),
        encoding: 'utf8',
        success: ({ data }) => resolve(typeof data === 'string' ? data : null),
        fail: () => resolve(null),
      }),
    ),
  async write(name, text) {
    const files = Taro.getFileSystemManager();
    const newPath = pathOf(name);
    const oldPath = `${newPath}.new`;
    const put = () => done((told) => files.rename({ oldPath, newPath, ...told }));
    if (!(await done((told) => files.writeFile({ filePath: oldPath, data: text, encoding: 'utf8', ...told }))))
      return false;
    if (await put()) return true;
    // Where a file is not replaced by another: out of the way with it.
    await done((told) => files.unlink({ filePath: newPath, ...told }));
    return put();
  },
};
