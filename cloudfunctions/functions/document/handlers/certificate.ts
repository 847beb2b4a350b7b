import { createHash } from 'node:crypto';
import { handle } from '../../../entry/serve';
import { issueCertificate, type IssuedCertificate } from '../../../records';
import type { CertificateFacts } from '../pages/certificate-text';

/**
 * The caller's own certificate as a PDF of one A4 page (R-ATTEND 8): the same bytes each time, for its date is that of issue.
 * Errors of `issueCertificate`.
 */
export const certificate = handle('document.certificate', async ({ sessionId }, { caller, db, now }) => {
  const facts = factsOf(await issueCertificate(db, sessionId, caller.userId, now));
  const { certificatePdf, fonts } = await import('../pdf.lazy');
  const { bytes, missing } = await certificatePdf(facts, { fonts, code: codeOf(facts.number) });
  return {
    fileName: `参训证明-${facts.number}.pdf`,
    mimeType: 'application/pdf' as const,
    base64: bytes.toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    missingCharacters: missing,
  };
});

function factsOf({ certificate: said, session, attendance }: IssuedCertificate): CertificateFacts {
  const venue = session.venues.find((candidate) => candidate.venueId === attendance.venueId);
  return {
    ...said,
    startAt: session.startAt,
    endAt: session.endAt,
    venue: { name: venue?.name ?? '', address: venue?.address ?? '' },
  };
}

/** The number, behind the address under which anybody can check it if this installation has one (CERTIFICATE_ADDRESS). */
function codeOf(number: string): { text: string; isAddress: boolean } {
  const address = process.env['CERTIFICATE_ADDRESS'] ?? '';
  return { text: `${address}${number}`, isAddress: address !== '' };
}
