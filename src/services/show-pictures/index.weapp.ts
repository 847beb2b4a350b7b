import { view } from './viewer';

/** Shows pictures in WeChat's viewer, the present one first. */
export function showPictures(current: string, urls: readonly string[]): Promise<void> {
  view(current, urls);
  return Promise.resolve();
}
