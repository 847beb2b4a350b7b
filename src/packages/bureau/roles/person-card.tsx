import { View } from '@tarojs/components';
import { toast } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { ReasonForm } from '@/components/staff/reason-form';
import { useT } from '@/locales/bureau';
import { call, type Output } from '@/services/call';

type Person = Output<'identity.listRoles'>['people'][number];

/** One person's role, and its revocation with a reason. */
export function PersonCard({ person, onDone }: { person: Person; onDone: () => Promise<void> }) {
  const t = useT();
  const { grant } = person;
  const role = t(`role.${grant.role}`);
  const revoke = async (reason: string) => {
    await call('identity.revokeRole', { userId: person.userId, grantId: grant.grantId, reason });
    toast(t('roles.revoked'));
    await onDone();
  };
  return (
    <View className="plh-card work-form">
      <View className="plh-between">
        <View className="plh-title plh-grow">{person.name || t('roles.noName')}</View>
        <View className="plh-soft plh-figures">{person.phoneMasked}</View>
      </View>
      <View>
        {role} · {grant.scopeName}
      </View>
      <View className="plh-faint plh-figures">
        {t('roles.since', { time: shownInstant(grant.grantedAt).slice(0, 16) })}
      </View>
      <ReasonForm
        draftKey={`revoke.${grant.grantId}`}
        kind="danger"
        opener={t('roles.revokeShort')}
        title={t('roles.revoke', { name: person.name, role })}
        consequence={t('roles.revokeText', { name: person.name, role, scope: grant.scopeName })}
        onSubmit={revoke}
      />
    </View>
  );
}
