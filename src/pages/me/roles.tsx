import { Text, View } from '@tarojs/components';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import { packageOf } from '@/services/role-packages';
import type { Grant } from '@/services/types';

/** What this person works on, each with the way into its package; nothing for a trainee. */
export function Roles({ grants }: { grants: Grant[] }) {
  const t = useT();
  if (grants.length === 0) return null;
  return (
    <Section title={t('me.roles')}>
      <View className="plh-card">
        {grants.map((grant) => (
          <Pressable
            key={grant.grantId}
            id={`role-${grant.role}`}
            role="link"
            className="plh-line"
            onPress={() => go(`${packageOf(grant.role)}/index`)}
          >
            <View className="plh-grow">
              <View>{t(`role.${grant.role}`)}</View>
              <Text className="plh-faint">{grant.scopeName}</Text>
            </View>
            <Text className="plh-faint">›</Text>
          </Pressable>
        ))}
      </View>
    </Section>
  );
}
