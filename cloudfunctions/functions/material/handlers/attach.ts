import { DomainError } from '../../../domain/errors';
import type { Tx } from '../../../platform/database';
import { readFile } from '../../../platform/files';
import { idOf } from '../../../platform/ids';
import { sessionCase } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import {
  dropCopy,
  isOwnUpload,
  keepCopy,
  mustBeListed,
  rulesFor,
  storedAs,
  type MaterialFileDoc,
} from '../../../records';
import { checkFile } from '../file-check';
import { loadHeld, requireEditable } from '../materials';
import { askAbout } from '../picture-check';

/**
 * Hands in one uploaded file: a copy of it is kept, which nobody can write over. The same bytes as the same kind are one material, however often and
 * under whatever name they come: a photo sent twice does not count twice. Where name or angle are others than those on record nothing of it is dropped silently:
 * the answer says as what the file is `known`. Where the copy is damaged the bytes put it right, at any time. Others see a photo once WeChat has looked at
 * it. What was attached stays answered the same after the closing.
 */
export const attach = handle('material.attach', async (input, { audit, caller, db, now }) => {
  const { sessionId, kind, name, fileId } = input;
  const session = await loadHeld(db, sessionId);
  const photoKind =
    kind === 'photo' && input.photoKind !== undefined
      ? mustBeListed('photoKind', input.photoKind, rulesFor(session.endAt).parameters.photoKinds.value)
      : null;
  if (!isOwnUpload(fileId, 'materials', caller.userId)) {
    throw new DomainError('FILE_UNUSABLE', { why: '这不是您为考评材料上传的文件，请重新选择文件上传' });
  }
  const file = await readFile(fileId);
  const bytes = checkFile(kind, photoKind, file?.bytes ?? null);
  const sha256 = file?.sha256 ?? '';
  const materialId = idOf('material', sessionId, kind, sha256);
  const before = await db.get('materialFiles', materialId);
  const damaged = before?.removedAt === null && (await storedAs(before)) !== 'whole';
  // what was typed otherwise is not dropped without a word: the answer says as what the file is there
  const there = ({ name: asName, photoKind: asKind }: MaterialFileDoc) => ({
    materialId,
    sha256,
    repeated: true,
    ...((asName !== name || asKind !== photoKind) && { known: { name: asName, photoKind: asKind } }),
  });
  if (before?.removedAt === null && !damaged) return there(before);
  const copy = await keepCopy('materials', bytes, name);
  const attach = async (tx: Tx): Promise<MaterialFileDoc | null> => {
    const present = await tx.get('materialFiles', materialId);
    if (present?.removedAt === null) {
      if (!damaged || present.fileId !== before.fileId) return null;
      await tx.update('materialFiles', materialId, { fileId: copy });
      await audit(tx, `session:${sessionId}`, 'material.restore', { materialId, sha256, kind });
      return { ...present, fileId: copy };
    }
    requireEditable(await sessionCase(tx, session, now), now);
    const doc: MaterialFileDoc = {
      _id: materialId,
      sessionId,
      kind,
      photoKind,
      fileId: copy,
      name,
      size: bytes.length,
      sha256,
      at: now,
      by: caller.userId,
      removedAt: null,
      ...(kind === 'photo' && { check: { state: 'waiting', why: '', trace: '', attempts: 0, nextAt: now } }),
    };
    await tx.set('materialFiles', doc);
    return doc;
  };
  const attached = await db.transaction(attach).catch(async (error: unknown) => {
    await dropCopy(copy);
    throw error;
  });
  if (attached === null) {
    await dropCopy(copy);
    const present = await db.get('materialFiles', materialId);
    if (present) return there(present);
  }
  if (attached?.check?.state === 'waiting') await askAbout(db, attached, caller.openid, now);
  return { materialId, sha256, repeated: attached === null };
});
