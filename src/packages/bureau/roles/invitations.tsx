import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import { serverNow } from '@/services/server-clock';

type Invitation = Output<'identity.listRoles'>['invitations'][number];

/** The invitations given out: open, used, expired. The codes themselves are shown only once, when they are made. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const t = useT();
  return (
    <Section title={t('roles.invitations')}>
      {invitations.length === 0 ? <Empty text={t('roles.noInvitations')} /> : null}
      {invitations.map((one) => (
        <View key={one.invitationId} className="plh-card">
          <View className="plh-between">
            <View className="plh-grow">
              {t(`role.${one.role}`)} · {one.scopeName}
            </View>
            <State invitation={one} />
          </View>
          {one.note ? <View className="plh-soft">{one.note}</View> : null}
          <View className="plh-faint plh-figures">
            {one.usedAt !== null
              ? t('roles.usedAt', { time: shownInstant(one.usedAt).slice(0, 16) })
              : t('roles.expires', { time: shownInstant(one.expiresAt).slice(0, 16) })}
          </View>
        </View>
      ))}
    </Section>
  );
}

function State({ invitation }: { invitation: Invitation }) {
  const t = useT();
  if (invitation.usedAt !== null) return <Tag>{t('roles.used')}</Tag>;
  if (invitation.expiresAt < serverNow()) return <Tag tone="bad">{t('roles.expired')}</Tag>;
  return <Tag tone="ok">{t('roles.open')}</Tag>;
}
