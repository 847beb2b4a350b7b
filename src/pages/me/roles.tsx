import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import { homeOf } from '@/services/role-packages';
import type { Grant } from '@/services/types';
import { Row } from './row';

/** What this person works on, each with the way into its package; nothing for a trainee. */
export function Roles({ grants }: { grants: Grant[] }) {
  const t = useT();
  if (grants.length === 0) return null;
  return (
    <Section title={t('me.roles')}>
      <View className="plh-card me-rows">
        {grants.map((grant) => (
          <Row
            key={grant.grantId}
            id={`role-${grant.role}`}
            icon="work"
            text={t(`role.${grant.role}`)}
            note={grant.scopeName}
            onPress={() => go(homeOf(grant.role))}
          />
        ))}
      </View>
    </Section>
  );
}
