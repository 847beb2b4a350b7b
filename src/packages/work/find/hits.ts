import { shownDay } from '@/components/format';
import type { IconName } from '@/components/icon';
import { useT } from '@/locales/case';
import type { Output } from '@/services/call';
import { go, type PageName, type Params } from '@/services/navigate';

type Found = Output<'case.search'>;
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

/** The results in groups, as they are shown: what is the matter of most first. `onWords`: searches for something else. */
export function useHits(onWords: (words: string) => void): (found: Found, policies: Policies) => HitGroup[] {
  const t = useT();
  /** Where it opens is the programme's to say; what opens nothing is looked for. */
  const opener =
    (page: PageName | null, params: Params, words: string): Hit['open'] =>
    () =>
      page === null ? onWords(words) : go(page, params);
  const marks: Partial<Record<Found['sessions'][number]['status'], string>> = {
    draft: t('find.draft'),
    cancelled: t('find.cancelled'),
  };
  const marked = (status: keyof typeof marks) => (marks[status] === undefined ? {} : { mark: marks[status] });
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
            ...marked(session.status),
            open: opener(session.opens, { sessionId: session.sessionId }, session.title),
          })),
        },
        {
          kind: 'people',
          icon: 'people',
          more: more(found, 'people'),
          hits: found.people.map(({ personId, name, enterprise, phoneMasked, session, sessions, offices, opens }) => ({
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
            open: opener(opens, session ? { sessionId: session.sessionId, q: name } : {}, name),
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
          hits: found.institutions.map(({ institutionId, name, regionId, creditCode, opens }) => ({
            key: institutionId,
            title: name,
            note: [creditCode, t(`region.${regionId}`), opens ? '' : t('find.seeSessions')].filter(Boolean).join(' · '),
            open: opener(opens, { q: name }, name),
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
