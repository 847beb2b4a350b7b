import type { Certificate } from '../../contract/attendance';
import { groupedNumber } from '../../domain/attendance';
import { dayOf } from '../../domain/time';
import { rulesFor, type CertificateDoc, type SessionDoc } from '../../records';

type Certified = Omit<Certificate, 'sessionId' | 'holderName' | 'enterprise'>;

/** What a certificate says of its session, with the programme's words that held on its day. */
export function certified({ _id, issuedAt }: CertificateDoc, session: SessionDoc): Certified {
  const { certificate, modes, regions } = rulesFor(session.endAt).parameters;
  return {
    number: groupedNumber(_id),
    title: session.title,
    day: dayOf(session.startAt),
    institutionName: session.institutionName,
    classHours: session.classHours,
    regionId: session.regionId,
    regionName: regions.value.find((region) => region.id === session.regionId)?.name ?? session.regionId,
    mode: session.mode,
    modeName: modes.value[session.mode].name,
    heading: certificate.value.heading,
    issuers: [...certificate.value.issuers],
    statement: certificate.value.statement,
    issuedAt,
  };
}
