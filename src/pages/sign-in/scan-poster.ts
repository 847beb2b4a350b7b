import Taro from '@tarojs/taro';
import { call } from '@/services/call';
import { asCallError } from '@/services/call-error';
import { deviceName } from '@/services/device';
import type { Receipt } from '@/services/types';
import { gcj02 } from './gcj02';

interface Place {
  latitude: number;
  longitude: number;
  accuracy: number;
}

const inBrowser = (): Promise<Place> =>
  new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(
      // not spread: a browser's own object keeps its figures on its prototype
      ({ coords: { latitude, longitude, accuracy } }) => resolve(gcj02({ latitude, longitude, accuracy })),
      reject,
      { timeout: 10_000 },
    ),
  );

async function place(): Promise<Place | undefined> {
  try {
    const found = process.env.TARO_ENV === 'h5' ? await inBrowser() : await Taro.getLocation({ type: 'gcj02' });
    return { latitude: found.latitude, longitude: found.longitude, accuracy: found.accuracy };
  } catch {
    return undefined; // refused: the server says what else there is to do
  }
}

/** The digits of the screen, which count with a place or the staff's word alone. */
export async function signInByDigits(digits: string, sessionId: string | undefined): Promise<Receipt> {
  const location = await place();
  return call('attendance.signInByDigits', {
    digits,
    device: deviceName(),
    ...(sessionId ? { sessionId } : {}),
    ...(location ? { location } : {}),
  });
}

/** The printed code counts only with a place: asked for when the server wants it, and not before. */
export async function scanPoster(scene: string): Promise<Receipt> {
  const device = deviceName();
  try {
    return await call('attendance.scanPoster', { scene, device });
  } catch (thrown) {
    if (asCallError(thrown).code !== 'LOCATION_REQUIRED') throw thrown;
    const location = await place();
    if (!location) throw thrown;
    return call('attendance.scanPoster', { scene, device, location });
  }
}
