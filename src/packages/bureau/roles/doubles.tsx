import { View } from '@tarojs/components';
import { ActionError } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';

/** Who is on record twice, or as what nobody may be together, with what to do about it; nothing where there is none. */
export function Doubles() {
  const t = useT();
  const { data, error } = useWhole('identity.listDoubles', {}, 'items');
  if (error) return <ActionError error={error} />;
  if (!data || data.total === 0) return null;
  return (
    <Section title={t('roles.doubles', { count: data.total })}>
      {data.items.map(({ key, kind, parties, people }) => (
        <View key={key} className="plh-card">
          <View className="plh-heading">
            {kind === 'roles'
              ? t('roles.doubleRoles', { roles: parties.join(t('work.comma')) })
              : t('roles.doubleNumber', { count: people.length })}
          </View>
          {people.map(({ userId, name, enterprise, phoneMasked, roles }) => (
            <Fact key={userId} name={name || t('roles.noName')}>
              {[enterprise, phoneMasked, ...roles].filter(Boolean).join(' · ')}
            </Fact>
          ))}
          <View>{t(kind === 'roles' ? 'roles.doubleRolesTodo' : 'roles.doubleNumberTodo')}</View>
        </View>
      ))}
    </Section>
  );
}
