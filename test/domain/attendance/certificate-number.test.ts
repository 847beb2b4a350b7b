import fc from 'fast-check';
import {
  certificateNumber,
  groupedNumber,
  missingEvidence,
  readCertificateNumber,
} from '../../../cloudfunctions/domain/attendance';

const key = Buffer.alloc(32, 7);

describe('numbers of certificates', () => {
  it('follow from session and person, and from the key', () => {
    const number = certificateNumber(key, 's1', 'p1');
    expect(certificateNumber(key, 's1', 'p1')).toBe(number);
    const others = [
      certificateNumber(key, 's2', 'p1'),
      certificateNumber(key, 's1', 'p2'),
      certificateNumber(Buffer.alloc(32, 8), 's1', 'p1'),
    ];
    expect(new Set([number, ...others]).size).toBe(4);
  });

  it('are read as they were printed, whoever wrote them down', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (session, person) => {
        const number = certificateNumber(key, session, person);
        const printed = groupedNumber(number);
        expect(printed).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
        const typed = printed.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ').toLowerCase();
        expect(readCertificateNumber(printed)).toBe(number);
        expect(readCertificateNumber(typed)).toBe(number);
      }),
    );
  });

  it.each(['', 'K7QM', 'K7QM-2W9D-0XHT-5RV', 'K7QM-2W9D-0XHT-5RVBB', 'U7QM-2W9D-0XHT-5RVB', '课程'])(
    '%s is none',
    (text) => expect(readCertificateNumber(text)).toBeNull(),
  );
});

describe('R-ATTEND 8: what is missing', () => {
  it.each([
    ['nothing on record', null, 2],
    ['scan alone', { signed: false, scanned: true, staffReason: null }, 1],
    ['signature alone', { signed: true, scanned: false, staffReason: null }, 1],
    ['signature and scan', { signed: true, scanned: true, staffReason: null }, 0],
    ['signature and staff', { signed: true, scanned: false, staffReason: '纸质签到' }, 0],
  ])('%s', (_, evidence, missing) => expect(missingEvidence(evidence)).toHaveLength(missing));
});
