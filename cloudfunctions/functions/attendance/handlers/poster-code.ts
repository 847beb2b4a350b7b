import { posterScene } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { sceneCode } from '../../../platform/files';
import { handle } from '../../../entry/serve';
import { loadSession, venueOf } from '../../../records';
import { keyOf } from '../rules';

const PAGE = 'pages/sign-in/index';

/** The venue's printed code, as a picture and as the scene that it opens the sign-in page with (R-ATTEND 5). */
export const posterCode = handle('attendance.posterCode', async ({ sessionId, venueId }, { browser, db }) => {
  const session = await loadSession(db, sessionId);
  venueOf(session, venueId);
  const scene = posterScene(keyOf(sessionId), sessionId, venueId);
  const { bytes, mime } = await sceneCode(scene, PAGE).catch((error: unknown) => {
    // WeChat makes it for a call from the mini-program; from a desk perhaps not
    throw browser ? new DomainError('ONLY_ON_PHONE') : error;
  });
  return { scene, page: PAGE, imageBase64: bytes.toString('base64'), mime };
});
