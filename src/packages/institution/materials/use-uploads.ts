import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { toast } from '@/components/confirm';
import { stored, useUploads as useQueue, type Sending, type Uploads as Queue } from '@/hooks/uploads';
import { t } from '@/locales/institution';
import { pickFiles } from '@/services/pick-files';
import type { FileKind, PhotoKind } from '@/services/work-types';
import { call } from '@/services/call';
import { requestKey } from '@/services/random-hex';
import { useRef } from 'react';

/** One material on its way; what has been done of it stays, so that another try never enters it twice. */
interface Material extends Sending {
  kind: FileKind;
  photoKind?: PhotoKind | undefined;
  requestKey?: string;
}

export interface Uploads extends Omit<Queue<Material>, 'add'> {
  /** Lets the person choose files and sends them. */
  add: (kind: FileKind, photoKind?: PhotoKind) => Promise<void>;
}

/** Materials on their way (R-MATERIAL), each stored and then entered. `onArrived` after each that is taken. */
export function useUploads(sessionId: string, onArrived: () => Promise<void>): Uploads {
  const taken = useRef(0);
  /** The same bytes were there, under these names. */
  const known = useRef<string[]>([]);
  const uploads = useQueue<Material>(
    async (sending, options) => {
      const fileId = await stored(sending, 'materials', options);
      sending.requestKey ??= await requestKey();
      const { kind, photoKind, picked } = sending;
      const { known: there } = await call('material.attach', {
        sessionId,
        kind,
        ...(photoKind ? { photoKind } : {}),
        fileId,
        name: picked.name.slice(-120),
        requestKey: sending.requestKey,
      });
      if (there) known.current.push(there.name);
    },
    async (_sending, last) => {
      taken.current++;
      if (last) {
        const names = known.current.join('、');
        const count = taken.current - known.current.length;
        toast(names ? t('materials.known', { count, names }) : t('materials.uploaded', { count }));
        taken.current = 0;
        known.current = [];
      }
      await onArrived();
    },
  );
  const add = async (kind: FileKind, photoKind?: PhotoKind) => {
    const picked = await pickFiles(kind === 'photo' ? 'photo' : 'file');
    uploads.add(
      picked.map((file) => ({ picked: file, kind, photoKind })),
      (sending) => (sending.picked.size > LIMITS.fileMegabytes * 1024 * 1024 ? t('materials.tooLarge') : null),
    );
  };
  return { ...uploads, add };
}
