import { shownDay } from '@/components/format';
import type { IconName } from '@/components/icon';
import { useT } from '@/locales/case';
import type { Output } from '@/services/call';
import { useMay, useMe } from '@/services/me';
import { go, type PageName, type Params } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';

type Found = Output<'case.search'>;
type Session = Found['sessions'][number];
export type Policies = Output<'policy.search'>['hits'];

export type HitKind = 'sessions' | 'people' | 'institutions' | 'policies' | 'cases';

/** A line of the results: what it is called, what else is known, and where it leads. */
export interface Hit {
  key: string;
  title: string;
  note: string;
  /** Said in a tag: of a session that is not on. */
  mark?: string;
  open: () => void;
}

export interface HitGroup {
  kind: HitKind;
  icon: IconName;
  hits: Hit[];
  more: boolean;
}

/** A session opens where the one who asks works on it; for all others its public page. */
function pageOf({ sessionId, standing, endAt }: Session): [PageName, Params] {
  if (standing.includes('bureau')) return ['bureau/session', { sessionId }];
  if (standing.includes('evaluator') && endAt < serverNow()) return ['work/case', { sessionId }];
  if (standing.some((party) => ['institution', 'window', 'platform'].includes(party)))
    return ['institution/desk', { sessionId }];
  return ['session-detail', { sessionId }];
}

/** The results in groups, as they are shown: what is the matter of most first. `onWords`: searches for something else. */
export function useHits(onWords: (words: string) => void): (found: Found, policies: Policies) => HitGroup[] {
  const t = useT();
  const may = useMay();
  const reviews = useMe()?.grants.some(({ role }) => role === 'evaluator' || role === 'bureau') ?? false;
  const more = (found: Found, kind: Found['more'][number]) => found.more.includes(kind);
  return (found, policies) =>
    (
      [
        {
          kind: 'sessions',
          icon: 'calendar',
          more: more(found, 'sessions'),
          hits: found.sessions.map((session) => ({
            key: session.sessionId,
            title: session.title,
            note: [shownDay(session.startAt), session.institutionName, t(`region.${session.regionId}`)]
              .filter(Boolean)
              .join(' · '),
            ...(session.status === 'published' ? {} : { mark: t(`find.${session.status}`) }),
            open: () => go(...pageOf(session)),
          })),
        },
        {
          kind: 'people',
          icon: 'people',
          more: more(found, 'people'),
          hits: found.people.map(({ personId, name, enterprise, phoneMasked, session, sessions, offices }) => ({
            key: `${personId} ${session ? 'list' : 'office'}`,
            title: name,
            note: [
              phoneMasked,
              enterprise,
              ...offices.map(({ role, scopeName }) => `${t(`role.${role}`)} ${scopeName}`),
              session && sessions > 1 ? t('find.onLists', { title: session.title, count: sessions }) : session?.title,
            ]
              .filter(Boolean)
              .join(' · '),
            open: () =>
              session === null
                ? go('bureau/roles')
                : go(reviews ? 'evaluator/people' : 'institution/desk', { sessionId: session.sessionId, q: name }),
          })),
        },
        {
          kind: 'policies',
          icon: 'policy',
          more: false,
          hits: policies.map(({ policyId, articleId, title, docNo }) => ({
            key: policyId,
            title,
            note: docNo ?? '',
            open: () => go('policy-detail', { policyId, ...(articleId ? { articleId } : {}) }),
          })),
        },
        {
          kind: 'institutions',
          icon: 'building',
          more: more(found, 'institutions'),
          hits: found.institutions.map(({ institutionId, name, regionId, creditCode }) => ({
            key: institutionId,
            title: name,
            note: [creditCode, t(`region.${regionId}`), may('institution.create') ? '' : t('find.seeSessions')]
              .filter(Boolean)
              .join(' · '),
            open: () => (may('institution.create') ? go('bureau/institutions', { q: name }) : onWords(name)),
          })),
        },
        {
          kind: 'cases',
          icon: 'done',
          more: more(found, 'cases'),
          hits: found.cases.map(({ caseId, subject, state, procedure }) => ({
            key: caseId,
            title: subject.title,
            note: [procedure.name, state.name, subject.place, subject.day].filter(Boolean).join(' · '),
            open: () => go('work/case', { caseId }),
          })),
        },
      ] satisfies HitGroup[]
    ).filter(({ hits }) => hits.length > 0);
}
