import { useCallback, useEffect, useRef, useState } from 'react';
import { errorText } from '@/components/error-text';
import { upload } from '@/services/call';
import { asCallError } from '@/services/call-error';
import type { PickedFile } from '@/services/pick-files';
import type { UploadOptions, UploadTarget } from '@/services/transport/types';

/** One file on its way; what has been done of it stays, so that another try goes on from there. */
export interface Sending {
  picked: PickedFile;
  fileId?: string | undefined;
}

/** 'jpg' of 'IMG_1.JPG'; '' without an ending. */
export const endingOf = (name: string): string => (/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '').toLowerCase();

/** Stores the file in cloud storage, once. Rejects with a CallError. */
export async function stored(sending: Sending, folder: UploadTarget['for'], options: UploadOptions): Promise<string> {
  const { name, file } = sending.picked;
  const ending = endingOf(name);
  sending.fileId ??= await upload({ for: folder, ending: ending && `.${ending}` }, file, options);
  options.onShare?.(1);
  return sending.fileId;
}

/** Two at once fill a line; more only make each slower. */
const AT_ONCE = 2;

export interface Upload<S extends Sending> {
  key: number;
  sending: S;
  state: 'waiting' | 'sending' | 'failed';
  /** 0–1; 1 while the server enters what has arrived. */
  share: number;
  /** Why it failed, in words. */
  problem?: string;
  /** Whether trying again can help. */
  again?: boolean;
  stop?: () => void;
}

export interface Uploads<S extends Sending> {
  list: readonly Upload<S>[];
  /** Sends them, but for those that `problem` refuses in words. */
  add: (sendings: readonly S[], problem: (sending: S) => string | null) => void;
  retry: (key: number) => void;
  cancel: (key: number) => void;
}

/** Files on their way: several at once, each with its own progress, its own failure, its own second try. `send` one; `last`: none is under way after it. */
export function useUploads<S extends Sending>(
  send: (sending: S, options: UploadOptions) => Promise<void>,
  onArrived: (sending: S, last: boolean) => unknown,
): Uploads<S> {
  const [list, setList] = useState<readonly Upload<S>[]>([]);
  const latest = useRef(list);
  const next = useRef(1);
  const how = useRef({ send, onArrived });
  how.current = { send, onArrived };
  const write = useCallback((change: (list: readonly Upload<S>[]) => readonly Upload<S>[]) => {
    latest.current = change(latest.current);
    setList(latest.current);
  }, []);
  const patch = useCallback(
    (key: number, part: Partial<Upload<S>>) =>
      write((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [write],
  );
  const pump = useCallback(() => {
    const free = AT_ONCE - latest.current.filter(({ state }) => state === 'sending').length;
    const waiting = latest.current.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free));
    for (const { key, sending } of waiting) {
      patch(key, { state: 'sending', share: 0 });
      how.current
        .send(sending, { onShare: (share) => patch(key, { share }), onStart: (stop) => patch(key, { stop }) })
        .then(async () => {
          // One that was taken out while it arrived counts for nothing.
          if (!latest.current.some((one) => one.key === key)) return;
          write((all) => all.filter((one) => one.key !== key));
          await how.current.onArrived(sending, !latest.current.some(({ state }) => state !== 'failed'));
        })
        .catch((thrown: unknown) => {
          // One that was stopped is not in the list any more, and this changes nothing.
          patch(key, { state: 'failed', problem: errorText(asCallError(thrown)), again: true });
        })
        .finally(pump);
    }
  }, [patch, write]);
  const add = (sendings: readonly S[], problemOf: (sending: S) => string | null) => {
    write((all) => [
      ...all,
      ...sendings.map((sending): Upload<S> => {
        const problem = problemOf(sending);
        const one = { key: next.current++, sending, share: 0 };
        return problem === null ? { ...one, state: 'waiting' } : { ...one, state: 'failed', problem, again: false };
      }),
    ]);
    pump();
  };
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
