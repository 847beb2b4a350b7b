import { shownInstant } from '@/components/format';
import type { useT } from '@/locales/bureau';
import { areaName } from '@/services/area-name';
import type { Output } from '@/services/call';
import { audienceKinds, contentKinds, modes } from '@/services/lists';
import type { Institution } from '@/services/work-types';

type T = ReturnType<typeof useT>;
type Change = Output<'session.previewChange'>['changes'][number];
type Field = Change['field'];

const organisers = ['hub', 'window', 'prefecture', 'institution'] as const;

const labels = {
  title: 'plan.title',
  summary: 'plan.summary',
  mode: 'plan.mode',
  contentKind: 'plan.content',
  premium: 'plan.premium',
  regionId: 'plan.region',
  organiser: 'plan.organiser',
  institutionId: 'plan.institution',
  lecturer: 'plan.lecturer',
  audience: 'plan.audience',
  startAt: 'plan.from',
  endAt: 'plan.until',
  classHours: 'plan.hours',
  walkInsAllowed: 'plan.walkIns',
  online: 'plan.online',
  venues: 'venue.title',
  placeConsentReason: 'plan.consent',
} as const satisfies Record<Field, Parameters<T>[0]>;

/** A field of the plan as its form calls it. */
export const planFieldText = (t: T, field: Field): string => t(labels[field]);

/** Fields of the plan that a history or an audit record names; another keeps its name. */
export const planFieldNameText = (t: T, field: string): string => {
  const known = (Object.keys(labels) as Field[]).find((one) => one === field);
  return known ? planFieldText(t, known) : field;
};

const texts = (values: readonly unknown[]): string => values.filter(Boolean).map(String).join(' · ');
const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** A value of the plan in words, as the form would show it. */
export function planValueText(t: T, field: Field, value: unknown, institutions: readonly Institution[]): string {
  const none = t('plan.noInstitution');
  switch (field) {
    case 'mode':
      return t(`mode.${modes.find((one) => one === value) ?? 'institution'}`);
    case 'contentKind':
      return t(`content.${contentKinds.find((one) => one === value) ?? 9}`);
    case 'regionId':
      return areaName(t, String(value));
    case 'organiser':
      return t(`organiser.${organisers.find((one) => one === value) ?? 'institution'}`);
    case 'institutionId':
      return institutions.find((one) => one.institutionId === value)?.name ?? none;
    case 'premium':
    case 'walkInsAllowed':
    case 'online':
      return t(value === true ? 'plan.yes' : 'plan.no');
    case 'startAt':
    case 'endAt':
      return typeof value === 'number' ? shownInstant(value).slice(0, 16) : none;
    case 'lecturer': {
      const { name, unit, title } = recordOf(value);
      return texts([name, unit, title]);
    }
    case 'audience':
      return audienceKinds
        .filter((kind) => Array.isArray(value) && value.includes(kind))
        .map((kind) => t(`audience.${kind}`))
        .join(t('work.comma'));
    case 'venues':
      return (Array.isArray(value) ? value.map(recordOf) : [])
        .map(({ name, address, capacity }) =>
          texts([t('institutions.place', { name: String(name), capacity: Number(capacity) }), address]),
        )
        .join(t('work.comma'));
    case 'title':
    case 'summary':
    case 'classHours':
    case 'placeConsentReason':
      return typeof value === 'string' || typeof value === 'number' ? String(value) || none : none;
  }
}
