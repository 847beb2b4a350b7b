import { fieldsOf, type Field } from '@mechanisms/form';
import { sessionPlan } from '@programmes/lecture-hall-2018/forms/session-plan';
import { View } from '@tarojs/components';
import { FormFacts } from '@/components/form/facts';
import { Fact, Section } from '@/components/section';
import { useListWords } from '@/components/session/list-words';
import { useT } from '@/locales';
import type { SessionDetail } from '@/services/types';

const listed = Object.entries<Field>(fieldsOf(sessionPlan)).filter(([, { open }]) => open === 'listed');

/** What it is about, and of the plan what its form lists for everybody. */
export function Facts({ session }: { session: SessionDetail }) {
  const t = useT();
  const lists = useListWords();
  const said: Readonly<Record<string, unknown>> = { ...session };
  const names = listed.map(([name]) => name).filter((name) => ![undefined, null, ''].includes(said[name] as null));
  return (
    <Section title={t('session.about')}>
      <View className="plh-card">
        {session.summary ? <View className="session-summary">{session.summary}</View> : null}
        <FormFacts form={sessionPlan} values={session} names={names} lists={lists} />
        {session.institutionName ? <Fact name={t('session.institution')}>{session.institutionName}</Fact> : null}
        <Fact name={t('session.fee')}>{t('session.free')}</Fact>
      </View>
    </Section>
  );
}
