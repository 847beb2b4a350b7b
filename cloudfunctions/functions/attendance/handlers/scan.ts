import { isGenuine, parseCode, verifyCode } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';
import { forSignIn, keyOf, signInRules } from '../rules';
import { refuse } from '../refusals';
import { knownOf, takeScan } from '../take-scan';

/**
 * Takes the code of the venue's screen, at once or kept while there was no network (R-ATTEND 3, 4, 6). The first load binds the
 * receipt to the caller, with or without particulars; sent again it is the same receipt, whatever changed since.
 */
export const scan = handle('attendance.scan', async (input, context) => {
  if (input.personId !== undefined && input.personId !== context.caller.userId) throw new DomainError('SCAN_OF_OTHER');
  const code = parseCode(input.code);
  const target = { sessionId: code?.sessionId ?? input.sessionId ?? null, venueId: code?.venueId ?? null };
  if (code === null) return refuse(context, 'CODE_MALFORMED', target);
  if (!isGenuine(keyOf(code.sessionId), code)) return refuse(context, 'CODE_FORGED', target);
  if (input.sessionId !== undefined && input.sessionId !== code.sessionId) {
    return refuse(context, 'CODE_WRONG_SESSION', target);
  }
  const [session, known] = await Promise.all([
    loadSession(context.db, code.sessionId),
    knownOf(context, code.sessionId),
  ]);
  return takeScan(context, {
    session,
    known,
    venueId: code.venueId,
    code: input.code,
    via: 'screen',
    location: input.location,
    device: input.device,
    slot: code.slot,
    verify: () =>
      verifyCode({
        rules: signInRules(session),
        text: input.code,
        keyOf,
        session: forSignIn(session),
        now: context.now,
        scannedAt: input.scannedAt ?? null,
      }),
  });
});
