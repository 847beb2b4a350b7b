import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';
/** Names a record's subject, e.g. by the session's title. */
export type SubjectName = (record: { subject: string }) => string;

/** The audit stores ids: a name stands here as it is now, and the kind alone where there is nothing of that id any more. */
export function useSubjectName(): SubjectName {
  const t = useT();
  const sessions = useWhole('session.listForWork', { includeDrafts: true }, 'sessions');
  const institutions = useWhole('institution.list', {}, 'institutions');
  const titleOf = new Map(sessions.data?.sessions.map(({ sessionId, title }) => [sessionId, title]));
  const nameOf = new Map(institutions.data?.institutions.map(({ institutionId, name }) => [institutionId, name]));
  return ({ subject }) => {
    const [kind = '', id = ''] = subject.split(':');
    switch (kind) {
      case 'session':
        return titleOf.get(id) ?? t('audit.session');
      case 'institution':
        return nameOf.get(id) ?? t('role.institution');
      case 'roles':
        return t('page.roles');
      case 'year':
        return t('audit.year', { year: id });
      case 'erasures':
      case 'periods':
        return t('audit.erasures');
      case 'keys':
        return t('audit.keys');
      case 'holidays':
        return t('audit.holidays', { year: id });
      case 'policy':
        return t('audit.policy');
      case 'policy-draft':
        return t('audit.policyDraft');
      case 'question':
        return t('audit.question');
      case 'policy-words':
        return t('audit.policyWords');
      case 'person':
        return t('audit.person');
      case 'complaints':
        return t('audit.complaints');
      default:
        return subject;
    }
  };
}
