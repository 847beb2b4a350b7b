import { View } from '@tarojs/components';
import { dayOf, shownSpan } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact } from '@/components/section';
import { Bar } from '@/components/staff/bar';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import type { SessionDetail } from '@/services/types';
import { headsMissing, planWarnings } from '../parts/plan-warnings';
import { StateTag, stateOf } from '../parts/session-state';

/** Modes that are scored hand in materials (R-MODE). */
const hasMaterials = (mode: SessionDetail['mode']): boolean => mode !== 'online' && mode !== 'study-tour';

/** What everybody knows of a session, with what the bureau watches: seats, the minimum, the last safe day. */
export function Overview({ session }: { session: SessionDetail }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-heading">{session.title}</View>
      <View className="plh-row work-tags">
        <StateTag state={stateOf(session)} />
      </View>
      <Warnings session={session} />
      <Fact name={t('plan.day')}>{shownSpan(session.startAt, session.endAt)}</Fact>
      <Fact name={t('plan.region')}>{t(`region.${session.regionId}`)}</Fact>
      <Fact name={t('plan.mode')}>{t(`mode.${session.mode}`)}</Fact>
      <Fact name={t('plan.institution')}>{session.institutionName || t('plan.noInstitution')}</Fact>
      <Fact name={t('plan.lecturer')}>{session.lecturerName}</Fact>
      {session.venues.map((venue) => {
        const { registered, capacity, waiting } = venue;
        const text = t('venue.seats', { registered, capacity, waiting });
        return (
          <Fact key={venue.venueId} name={t(venue.main ? 'venue.main' : 'venue.branch')}>
            <View>{venue.name}</View>
            <View className="plh-soft plh-figures">{text}</View>
            <Bar share={capacity > 0 ? registered / capacity : 0} label={`${venue.name} ${text}`} />
          </Fact>
        );
      })}
      <Fact name={t('session.lastSafe')}>{session.lastSafeDay}</Fact>
      {hasMaterials(session.mode) ? <Fact name={t('session.materialsDue')}>{session.materialsDueDay}</Fact> : null}
      {session.provisional ? <View className="plh-faint">{t('work.provisional')}</View> : null}
    </View>
  );
}

function Warnings({ session }: { session: SessionDetail }) {
  const t = useT();
  if (session.status !== 'published' || serverNow() >= session.startAt) return null;
  const main = session.venues.filter((venue) => venue.main).reduce((sum, { capacity }) => sum + capacity, 0);
  const missing = headsMissing(session.mode, session.registered);
  const warnings = planWarnings(t, {
    mode: session.mode,
    classHours: session.classHours,
    seats: session.capacity,
    endDay: dayOf(session.endAt),
    premiumSeats: session.premium ? main : null,
    lastSafeDay: session.lastSafeDay,
  });
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      {missing > 0 ? <Notice>{t('warning.fewRegistered', { missing })}</Notice> : null}
    </>
  );
}
