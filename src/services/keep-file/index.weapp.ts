import Taro from '@tarojs/taro';
import type { Kept, KeepFile } from './types';

const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH ?? ''}/${name.replace(/[\\/:*?"<>|]/g, '-')}`;

function write(name: string, data: string, encoding: 'base64' | 'utf8'): string {
  const path = pathOf(name);
  Taro.getFileSystemManager().writeFileSync(path, data, encoding);
  return path;
}

/** WeChat's viewer wants to be told. */
const typeOf = (name: string): 'docx' | 'pdf' => (name.endsWith('.docx') ? 'docx' : 'pdf');

const message = (thrown: unknown): string => String((thrown as { errMsg?: unknown } | null)?.errMsg ?? thrown);

/** The person closed WeChat's own sheet: no failure. */
const outcome = (thrown: unknown): Kept => (/cancel/i.test(message(thrown)) ? 'declined' : 'failed');

const canvasNode = (id: string): Promise<Taro.Canvas | undefined> =>
  new Promise((resolve) =>
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: ({ node?: Taro.Canvas } | null)[]) => resolve(found[0]?.node)),
  );

async function toAlbum(filePath: string): Promise<Kept> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'kept';
  } catch (thrown) {
    if (!/auth|deny|denied|permission/i.test(message(thrown))) return outcome(thrown);
    // Refused once, WeChat does not ask again by itself: its own page of permissions does.
    const { authSetting } = await Taro.openSetting();
    if (!authSetting['scope.writePhotosAlbum']) return 'declined';
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'kept';
  }
}

/** Files of WeChat: pictures into the album, documents into its viewer, texts to a chat. */
export const keepFile: KeepFile = {
  async keepDocument({ name, base64 }) {
    try {
      await Taro.openDocument({ filePath: write(name, base64, 'base64'), fileType: typeOf(name), showMenu: true });
      return 'kept';
    } catch (thrown) {
      return outcome(thrown);
    }
  },
  async keepAddress({ name, url }) {
    try {
      const { tempFilePath } = await Taro.downloadFile({ url });
      await Taro.openDocument({ filePath: tempFilePath, fileType: typeOf(name), showMenu: true });
      return 'kept';
    } catch (thrown) {
      return outcome(thrown);
    }
  },
  async keepPicture({ canvasId }) {
    const canvas = await canvasNode(canvasId);
    if (!canvas) return 'failed';
    try {
      const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png' } as never);
      return await toAlbum(tempFilePath);
    } catch (thrown) {
      return outcome(thrown);
    }
  },
  async keepText(name, text) {
    try {
      await Taro.shareFileMessage({ filePath: write(name, text, 'utf8'), fileName: name });
      return 'kept';
    } catch (thrown) {
      return outcome(thrown);
    }
  },
};
