import { readFile } from '../../../platform/files';
import { idOf } from '../../../platform/ids';
import { sessionCase } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import { mustBeListed, rulesFor, type MaterialFileDoc } from '../../../records';
import { checkFile } from '../file-check';
import { loadHeld, requireEditable } from '../materials';
import { askAbout } from '../picture-check';

/**
 * Hands in one uploaded file. The same bytes as the same kind are one material, however often and under whatever name they come: a photo
 * sent twice does not count twice. Others see a photo once WeChat has looked at it. What was attached stays answered the same after the closing.
 */
export const attach = handle('material.attach', async (input, { caller, db, now }) => {
  const { sessionId, kind, name, fileId } = input;
  const session = await loadHeld(db, sessionId);
  const photoKind =
    kind === 'photo' && input.photoKind !== undefined
      ? mustBeListed('photoKind', input.photoKind, rulesFor(session.endAt).parameters.photoKinds.value)
      : null;
  const file = await readFile(fileId);
  const bytes = checkFile(kind, photoKind, file?.bytes ?? null);
  const sha256 = file?.sha256 ?? '';
  const materialId = idOf('material', sessionId, kind, sha256);
  const attached = await db.transaction(async (tx) => {
    const stored = await tx.get('materialFiles', materialId);
    if (stored && stored.removedAt === null) return null;
    requireEditable(await sessionCase(tx, session, now), now);
    const doc: MaterialFileDoc = {
      _id: materialId,
      sessionId,
      kind,
      photoKind,
      fileId,
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
  });
  if (attached?.check) await askAbout(db, attached, caller.openid, now);
  return { materialId, sha256, repeated: attached === null };
});
