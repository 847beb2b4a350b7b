import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useCallback, useEffect, useRef, useState } from 'react';
import { errorText } from '@/components/error-text';
import { stored, type Sending } from '@/hooks/uploads';
import { t } from '@/locales/policy-desk';
import { asCallError } from '@/services/call-error';
import type { PickedFile } from '@/services/pick-files';
import { call, type Output } from '@/services/call';
import type { UploadOptions } from '@/services/transport/types';

type Imported = Output<'policy.import'>;

/** As much as the server takes of one file. */
const LARGEST_BYTES = LIMITS.fileMegabytes * 1024 * 1024;

interface Options extends UploadOptions {
  /** The file has arrived and is being read. */
  onReading: () => void;
}

/** Stores one file and has it read (R-POLICY 6). Rejects with a CallError; FILE_UNUSABLE says what is wrong with it. */
async function importFile(sending: Sending, { onReading, ...options }: Options): Promise<Imported> {
  const { name } = sending.picked;
  const fileId = await stored(sending, 'policy-import', options);
  onReading();
  return call('policy.import', { fileName: name.slice(-200), fileId });
}

/** Two at once fill a line; more only make each slower. */
const AT_ONCE = 2;

export interface Import {
  key: number;
  sending: Sending;
  state: 'waiting' | 'uploading' | 'reading' | 'proposed' | 'failed';
  /** 0–1 while uploading. */
  share: number;
  imported?: Imported;
  /** Why it failed, in words. */
  problem?: string;
  /** Whether trying again can help. */
  again?: boolean;
  stop?: () => void;
}

export interface Imports {
  list: readonly Import[];
  add: (files: readonly PickedFile[]) => void;
  retry: (key: number) => void;
  remove: (key: number) => void;
}

/** Files on their way to being drafts, each with its own progress, its own failure, its own second try. */
export function useImports(): Imports {
  const [list, setList] = useState<readonly Import[]>([]);
  const latest = useRef(list);
  const next = useRef(1);
  const write = useCallback((change: (list: readonly Import[]) => readonly Import[]) => {
    latest.current = change(latest.current);
    setList(latest.current);
  }, []);
  const patch = useCallback(
    (key: number, part: Partial<Import>) =>
      write((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [write],
  );
  const pump = useCallback(() => {
    const running = latest.current.filter(({ state }) => state === 'uploading' || state === 'reading').length;
    const waiting = latest.current.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, AT_ONCE - running));
    for (const { key, sending } of waiting) {
      patch(key, { state: 'uploading', share: 0 });
      importFile(sending, {
        onShare: (share) => patch(key, { share }),
        onStart: (stop) => patch(key, { stop }),
        onReading: () => patch(key, { state: 'reading', share: 1 }),
      })
        .then((imported) => patch(key, { state: 'proposed', imported }))
        .catch((thrown: unknown) => {
          const error = asCallError(thrown);
          // The server has thrown an unusable file away; the same one would only be refused again.
          const again = error.code !== 'FILE_UNUSABLE' && error.code !== 'INVALID_INPUT';
          if (!again) sending.fileId = undefined;
          // One that was taken out is not in the list any more, and this changes nothing.
          patch(key, { state: 'failed', problem: errorText(error), again });
        })
        .finally(pump);
    }
  }, [patch]);
  const add = (files: readonly PickedFile[]) => {
    write((all) => [
      ...all,
      ...files.map((picked): Import => {
        const one = { key: next.current++, sending: { picked }, share: 0 };
        if (picked.size > LARGEST_BYTES)
          return { ...one, state: 'failed', problem: t('import.tooLarge'), again: false };
        return { ...one, state: 'waiting' };
      }),
    ]);
    pump();
  };
  const retry = (key: number) => {
    patch(key, { state: 'waiting', share: 0 });
    pump();
  };
  const remove = (key: number) => {
    const stop = latest.current.find((one) => one.key === key)?.stop;
    write((all) => all.filter((one) => one.key !== key));
    stop?.();
    pump();
  };
  // Who leaves the page stops what is under way: nobody would see whether it arrived.
  useEffect(() => () => latest.current.forEach(({ stop }) => stop?.()), []);
  return { list, add, retry, remove };
}
