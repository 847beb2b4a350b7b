import Taro from '@tarojs/taro';
import type { Output } from '../call';
import { clientError, type CallError } from '../call-error';
import { currentSettings } from '../settings';
import { readAnswer } from './read-answer';
import type { Transport } from './types';

/** WeChat says in words what happened; a network that fails and a function that hangs ask for different patience. */
function readFailure(thrown: unknown): CallError {
  const text = String((thrown as { errMsg?: unknown } | null)?.errMsg ?? thrown);
  if (/timeout|timed out|-504003/i.test(text)) return clientError('TIMEOUT', { text });
  if (/request:fail|network|ERR_|-601|interrupted/i.test(text)) return clientError('NETWORK', { text });
  return clientError('UNAVAILABLE', { text });
}

/** wx.cloud: the caller's OPENID comes from WeChat itself. */
export const transport: Transport = {
  async send(operation, input) {
    const { language } = currentSettings();
    const name = operation.split('.')[0] ?? operation;
    const answer = await Taro.cloud
      .callFunction({ name, data: { operation, input, ...(language === 'en' && { language }) } })
      .catch((thrown: unknown) => Promise.reject(readFailure(thrown)));
    return { ...readAnswer((answer as { result?: unknown }).result), serverTime: null };
  },
  async upload(target, file, { onShare, onStart } = {}) {
    if (typeof file !== 'string') throw clientError('UNAVAILABLE', { reason: 'a mini-program uploads paths' });
    const { cloudPath } = (await this.send('identity.uploadLink', target)).data as Output<'identity.uploadLink'>;
    return new Promise((resolve, reject) => {
      // With callbacks it gives a task, which tells its progress and can be stopped; as a promise it does neither.
      const task = Taro.cloud.uploadFile({
        cloudPath,
        filePath: file,
        success: ({ fileID }) => resolve(fileID),
        fail: (thrown) => reject(readFailure(thrown)),
      }) as unknown as Partial<Taro.UploadTask> | undefined;
      task?.onProgressUpdate?.(({ progress }) => onShare?.(progress / 100));
      onStart?.(() => task?.abort?.());
    });
  },
};
