import { View } from '@tarojs/components';
import { Notice } from '@/components/notice';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { planWarnings } from '../parts/plan-warnings';
import { useLastSafeDay } from '../parts/use-last-safe-day';
import type { PlanForm } from './plan-form';

const seatsOf = (venues: PlanForm['venues']): number =>
  venues.reduce((sum, { capacity }) => sum + (/^\d{1,4}$/.test(capacity.trim()) ? Number(capacity) : 0), 0);

/** What may go wrong with a plan that is otherwise in order: too few seats or hours, too late for the year's report (R-MODE, R-PLAN 3). */
export function PlanWarnings({ form }: { form: PlanForm }) {
  const t = useT();
  const year = Number(form.day.slice(0, 4));
  const sessions = useRemote(
    'session.listForWork',
    year >= 2018 && year <= 2100 ? { year, includeDrafts: true } : null,
  );
  const lastSafeDay = useLastSafeDay(sessions.data?.sessions);
  const warnings = planWarnings(t, {
    mode: form.mode,
    classHours: Number(form.classHours) || 0,
    seats: seatsOf(form.venues),
    endDay: form.day,
    premiumSeats: form.premium ? seatsOf(form.venues.filter(({ main }) => main)) : null,
    lastSafeDay: lastSafeDay?.startsWith(form.day.slice(0, 4)) ? lastSafeDay : null,
  });
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn">
      {warnings.map((warning) => (
        <View key={warning}>{warning}</View>
      ))}
    </Notice>
  );
}
