import { t, type TextKey } from '@/locales';
import type { Input } from '@/services/call';

type Field = keyof Input<'session.saveDraft'>['plan'];

const texts: Readonly<Partial<Record<string, TextKey>>> = {
  title: 'session.field.title',
  summary: 'session.about',
  mode: 'session.mode',
  contentKind: 'session.content',
  premium: 'session.premium',
  regionId: 'session.region',
  organiser: 'session.organiser',
  institutionId: 'session.institution',
  lecturer: 'session.lecturer',
  audience: 'session.audience',
  startAt: 'session.field.start',
  endAt: 'session.field.end',
  classHours: 'session.field.hours',
  walkInsAllowed: 'session.field.walkIns',
  online: 'session.field.online',
  venues: 'session.venues',
  placeConsentReason: 'session.field.consent',
} satisfies Record<Field, TextKey>;

/** A changed field of a session's plan, in the screen's own word for it. */
export function fieldText(field: string): string {
  const key = texts[field];
  return key ? t(key) : t('session.field.other');
}
