import type { Column } from '@/components/desk/data-table';
import { DueTag } from '@/components/staff/due-tag';
import type { useT } from '@/locales/evaluator';
import type { Call } from '@/services/work-types';
import { CallState } from './call-state';

/** The sample as a desk's table. */
export const callColumns = (t: ReturnType<typeof useT>): Column<Call>[] => [
  { key: 'name', title: t('call.name'), cell: (call) => call.name, sortBy: (call) => call.name },
  { key: 'phone', title: t('call.phone'), cell: (call) => call.phoneMasked },
  {
    key: 'enterprise',
    title: t('call.enterprise'),
    cell: (call) => call.enterprise,
    sortBy: (call) => call.enterprise,
  },
  {
    key: 'session',
    title: t('call.session'),
    cell: (call) => call.sessionTitle,
    sortBy: (call) => call.sessionTitle,
  },
  {
    key: 'attempts',
    title: t('call.tried'),
    cell: (call) => String(call.attempts.length),
    sortBy: (call) => call.attempts.length,
    figures: true,
  },
  {
    key: 'next',
    title: t('call.next'),
    cell: (call) => (call.state === 'to-call' ? (call.nextDay ?? t('call.today')) : '–'),
    sortBy: (call) => (call.state === 'to-call' ? (call.nextDay ?? '') : null),
  },
  {
    key: 'due',
    title: t('work.due'),
    cell: (call) => (call.state === 'to-call' ? <DueTag day={call.dueDay} /> : '–'),
    sortBy: (call) => (call.state === 'to-call' ? call.dueDay : null),
  },
  {
    key: 'state',
    title: t('call.state'),
    cell: (call) => <CallState state={call.state} />,
    sortBy: (call) => call.state,
  },
];
