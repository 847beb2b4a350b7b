import Taro from '@tarojs/taro';
import type { FileStore } from './types';

const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;

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
  write: (name, text) =>
    new Promise((resolve) => {
      const files = Taro.getFileSystemManager();
      const fresh = `${pathOf(name)}.new`;
      files.writeFile({
        filePath: fresh,
        data: text,
        encoding: 'utf8',
        success: () =>
          files.rename({
            oldPath: fresh,
            newPath: pathOf(name),
            success: () => resolve(true),
            fail: () => resolve(false),
          }),
        fail: () => resolve(false),
      });
    }),
};
