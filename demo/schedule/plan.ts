/** Short ways to write a session's plan down. */
import type { Input } from '../../cloudfunctions/contract';
import type { RegionId } from '../../cloudfunctions/contract/common';
import type { ModeId as Mode } from '../../cloudfunctions/programmes';
import { cityOf } from '../data/cities';
import { institutionOf, type InstitutionKey } from '../data/institutions';
import { MINUTE } from '../time';
import type { DemoSession } from './types';

type Plan = Input<'session.saveDraft'>['plan'];
type Venue = Plan['venues'][number];

const LECTURERS = '甲乙丙丁戊己庚辛壬癸';
const AUDIENCE: Plan['audience'] = ['sme-manager', 'sme-finance', 'leading-group', 'sme-system'];
const ORGANISERS: Record<Mode, Plan['organiser']> = {
  'network-video': 'hub',
  'window-platform': 'window',
  'county-park': 'prefecture',
  institution: 'institution',
  online: 'hub',
  'study-tour': 'prefecture',
};

/** The main venue: a place of the institution's application. */
export function placeOf(key: InstitutionKey, name: string, capacity?: number): Venue {
  const place = institutionOf(key).record.places.find((candidate) => candidate.name === name);
  if (!place) throw new RangeError(`${key} has no place ${name}`);
  return { ...place, main: true, capacity: capacity ?? place.capacity };
}

/** A venue that no institution owns: a branch venue of a network session, a county's hall, a meeting point. */
export function venueIn(regionId: RegionId, name: string, capacity: number, main = false): Venue {
  const { name: town, latitude, longitude } = cityOf(regionId);
  return { name, address: `${town}示例街1号`, main, capacity, position: { latitude, longitude } };
}

export interface PlanRow {
  key: string;
  title: string;
  summary: string;
  mode: Mode;
  /** One of the nine kinds of 二（二）. */
  kind: Plan['contentKind'];
  region: RegionId;
  institution: InstitutionKey | null;
  lecturer: number;
  startAt: number;
  classHours: number;
  venues: Venue[];
  more?: Partial<Plan>;
}

/** A published session with nobody in it yet. Breaks between the class hours are 10 minutes each. */
export function session(row: PlanRow, rest: Partial<DemoSession> = {}): DemoSession {
  const minutes = row.classHours * 45 + Math.max(0, Math.ceil(row.classHours) - 1) * 10;
  return {
    key: row.key,
    institution: row.institution,
    published: true,
    crowd: null,
    attendedUntil: null,
    documentation: null,
    plan: {
      title: row.title,
      summary: row.summary,
      mode: row.mode,
      contentKind: row.kind,
      regionId: row.region,
      organiser: ORGANISERS[row.mode],
      // The institution's id is known once it is entered.
      institutionId: null,
      lecturer: {
        name: `示例讲师${LECTURERS.charAt(row.lecturer % LECTURERS.length)}`,
        unit: row.lecturer % 2 === 0 ? '示例财经大学' : '示例企业服务研究院',
        title: row.lecturer % 3 === 0 ? '教授' : '高级讲师',
      },
      audience: AUDIENCE,
      startAt: row.startAt,
      endAt: row.startAt + minutes * MINUTE,
      classHours: row.classHours,
      venues: row.venues,
      ...row.more,
    },
    ...rest,
  };
}
