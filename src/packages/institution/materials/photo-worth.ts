import { useRemote } from '@/hooks/remote';
import type { Output } from '@/services/call';
import { idsOf } from '@/services/programme-words';
import type { MaterialFile } from '@/services/work-types';

type Tried = Output<'evaluation.tryScore'>;

export const countOf = (files: readonly MaterialFile[], kind: string): number =>
  files.filter((file) => file.photoKind === kind && file.check !== 'refused' && file.stored === 'whole').length;

const photoPoints = (tried: Tried | undefined): number | null => {
  const part = tried?.parts.find((one) => one.part === 'photos');
  return part ? Number(part.shown) : null;
};

/**
 * What one photo more would bring (R-SCORE 4, reckoned by the server): of a kind that is not there yet, and of one that is. Null while unknown, and
 * before the session's end, when nothing is reckoned.
 */
export function usePhotoWorth(sessionId: string, now: Tried | undefined): (kind: string) => number | null {
  const has = now?.onRecord.photos;
  const absent = idsOf('photo').find((kind) => !has?.kinds.includes(kind));
  const more = (kinds: readonly string[] | undefined) =>
    has && kinds ? { sessionId, photos: { count: has.count + 1, kinds: [...kinds] } } : null;
  const ofNew = useRemote('evaluation.tryScore', more(absent && has ? [...has.kinds, absent] : undefined));
  const ofOld = useRemote('evaluation.tryScore', more(has && has.kinds.length > 0 ? has.kinds : undefined));
  return (kind) => {
    const before = photoPoints(now);
    const after = photoPoints(has?.kinds.includes(kind) ? ofOld.data : ofNew.data);
    return before === null || after === null ? null : after - before;
  };
}
