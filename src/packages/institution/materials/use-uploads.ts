import { useCallback, useEffect, useRef, useState } from 'react';
import { toast } from '@/components/confirm';
import { errorText } from '@/components/error-text';
import { t } from '@/locales/institution';
import { asCallError } from '@/services/call-error';
import { pickFiles, type PickedFile } from '@/services/pick-files';
import type { FileKind, PhotoKind } from '@/services/work-types';
import { call, upload } from '@/services/call';
import { randomHex, requestKey } from '@/services/random-hex';
import type { UploadOptions } from '@/services/transport/types';

/** As much as the server takes of one file. */
const LARGEST_BYTES = 20 * 1024 * 1024;

const ending = (name: string): string => (/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '').toLowerCase();

/** One file on its way; what has been done of it stays, so that another try goes on from there and never enters it twice. */
interface Sending {
  sessionId: string;
  picked: PickedFile;
  kind: FileKind;
  photoKind?: PhotoKind | undefined;
  fileId?: string;
  requestKey?: string;
}

/** Stores one file and enters it as material (R-MATERIAL). Rejects with a CallError. */
async function sendFile(sending: Sending, options: UploadOptions): Promise<void> {
  const { sessionId, picked, kind, photoKind } = sending;
  sending.fileId ??= await upload(
    `materials/${sessionId}/${await randomHex(12)}${ending(picked.name)}`,
    picked.file,
    options,
  );
  options.onShare?.(1);
  sending.requestKey ??= await requestKey();
  await call('material.attach', {
    sessionId,
    kind,
    ...(photoKind ? { photoKind } : {}),
    fileId: sending.fileId,
    name: picked.name.slice(-120),
    requestKey: sending.requestKey,
  });
}

/** Two at once fill a line; more only make each slower. */
const AT_ONCE = 2;

export interface Upload {
  key: number;
  sending: Sending;
  state: 'waiting' | 'sending' | 'failed';
  /** 0–1; 1 while the server enters what has arrived. */
  share: number;
  /** Why it failed, in words. */
  problem?: string;
  /** Whether trying again can help. */
  again?: boolean;
  stop?: () => void;
}

export interface Uploads {
  list: readonly Upload[];
  /** Lets the person choose files and sends them. */
  add: (kind: FileKind, photoKind?: PhotoKind) => Promise<void>;
  retry: (key: number) => void;
  cancel: (key: number) => void;
}

/** Files on their way: several at once, each with its own progress, its own failure, its own second try. `onArrived` after each that is taken. */
export function useUploads(sessionId: string, onArrived: () => Promise<void>): Uploads {
  const [list, setList] = useState<readonly Upload[]>([]);
  const latest = useRef(list);
  const next = useRef(1);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  const taken = useRef(0);
  const write = useCallback((change: (list: readonly Upload[]) => readonly Upload[]) => {
    latest.current = change(latest.current);
    setList(latest.current);
  }, []);
  const patch = useCallback(
    (key: number, part: Partial<Upload>) =>
      write((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [write],
  );

  const pump = useCallback(() => {
    const free = AT_ONCE - latest.current.filter(({ state }) => state === 'sending').length;
    const waiting = latest.current.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free));
    for (const { key, sending } of waiting) {
      patch(key, { state: 'sending', share: 0 });
      sendFile(sending, { onShare: (share) => patch(key, { share }), onStart: (stop) => patch(key, { stop }) })
        .then(async () => {
          taken.current++;
          write((all) => all.filter((one) => one.key !== key));
          if (!latest.current.some(({ state }) => state !== 'failed')) {
            toast(t('materials.uploaded', { count: taken.current }));
            taken.current = 0;
          }
          await arrived.current();
        })
        .catch((thrown: unknown) => {
          // One that was stopped is not in the list any more, and this changes nothing.
          patch(key, { state: 'failed', problem: errorText(asCallError(thrown)), again: true });
        })
        .finally(pump);
    }
  }, [patch, write]);

  const add = useCallback(
    async (kind: FileKind, photoKind?: PhotoKind) => {
      const picked = await pickFiles(kind === 'photo' ? 'photo' : 'file');
      write((all) => [
        ...all,
        ...picked.map((file): Upload => {
          const upload = { key: next.current++, sending: { sessionId, picked: file, kind, photoKind }, share: 0 };
          return file.size > LARGEST_BYTES
            ? { ...upload, state: 'failed', problem: t('materials.tooLarge'), again: false }
            : { ...upload, state: 'waiting' };
        }),
      ]);
      pump();
    },
    [pump, sessionId, write],
  );
  const retry = (key: number) => {
    patch(key, { state: 'waiting', share: 0 });
    pump();
  };
  const cancel = (key: number) => {
    const stop = latest.current.find((one) => one.key === key)?.stop;
    write((all) => all.filter((one) => one.key !== key));
    stop?.();
    pump();
  };
  // Who leaves the page stops what is under way: nobody would see whether it arrived.
  useEffect(() => () => latest.current.forEach(({ stop }) => stop?.()), []);
  return { list, add, retry, cancel };
}
