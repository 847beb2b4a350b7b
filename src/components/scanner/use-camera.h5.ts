import { useCallback, useEffect, useRef, useState } from 'react';
import type decodeQr from 'jsqr';

export type CameraProblem = 'denied' | 'noCamera' | 'insecure' | 'busy' | 'offline';

/** Wide enough for a code across a hall, small enough to decode several times a second. */
const MAX_WIDTH = 960;
const EVERY_MS = 120;

function problemOf(thrown: unknown): CameraProblem {
  const name = (thrown as { name?: string } | null)?.name;
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'noCamera';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'denied';
}

/** One picture of the video as pixels, or nothing while there is none. */
function grab(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  if (video.videoWidth === 0) return undefined;
  const scale = Math.min(1, MAX_WIDTH / video.videoWidth);
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}

type Decode = typeof decodeQr;

/** Not of the first load. A failed fetch is tried again the next time. */
const fetchDecoder = (): Promise<Decode | undefined> =>
  import('jsqr').then(
    ({ default: decode }) => decode,
    () => undefined,
  );

/** The back camera, read for QR codes until the first one; its decoder comes with the page, since the hall may lose its network. */
export function useCamera(onCode: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const report = useRef(onCode);
  report.current = onCode;
  const [running, setRunning] = useState(false);
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<CameraProblem>();

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    stream.current?.getTracks().forEach((track) => track.stop());
    stream.current = undefined;
    setRunning(false);
  }, []);
  useEffect(() => stop, [stop]);
  useEffect(() => void fetchDecoder(), []);

  const start = async () => {
    setProblem(undefined);
    // Outside of https and the machine itself the browser hides the whole interface.
    if (!(navigator.mediaDevices as MediaDevices | undefined)) return setProblem('insecure');
    setStarting(true);
    try {
      const decode = await fetchDecoder();
      if (!decode) return setProblem('offline');
      const media = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      const element = video.current;
      if (!element) return media.getTracks().forEach((track) => track.stop());
      stream.current = media;
      element.srcObject = media;
      setRunning(true);
      await element.play();
      const canvas = document.createElement('canvas');
      const look = () => {
        const picture = grab(element, canvas);
        const found = picture && decode(picture.data, picture.width, picture.height);
        if (!found?.data) {
          timer.current = setTimeout(look, EVERY_MS);
          return;
        }
        stop();
        report.current(found.data);
      };
      look();
    } catch (thrown) {
      stop();
      setProblem(problemOf(thrown));
    } finally {
      setStarting(false);
    }
  };
  return { video, running, starting, problem, start, stop };
}
