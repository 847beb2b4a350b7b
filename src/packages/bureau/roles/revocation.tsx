import { View } from '@tarojs/components';
import { toast } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { Fact } from '@/components/section';
import { ReasonForm } from '@/components/staff/reason-form';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { Person } from './person';

interface Props {
  person: Person;
  onDone: () => Promise<void>;
  /** Beside the table: with what is known of the person, and what the role lets do. */
  wide?: boolean;
}

/** Takes a role away, with a reason; says before what the person can no longer do. */
export function Revocation({ person, onDone, wide = false }: Props) {
  const t = useT();
  const { grant } = person;
  const role = t(`role.${grant.role}`);
  const name = person.name || t('roles.noName');
  const revoke = async (reason: string) => {
    await call('identity.revokeRole', { userId: person.userId, grantId: grant.grantId, reason });
    toast(t('roles.revoked'));
    await onDone();
  };
  return (
    <>
      {wide ? (
        <View className="plh-card">
          <Fact name={t('roles.filter')}>{role}</Fact>
          <Fact name={t('roles.scope')}>{grant.scopeName}</Fact>
          <Fact name={t('roles.phone')}>{person.phoneMasked || '—'}</Fact>
          <Fact name={t('roles.sinceHead')}>{shownInstant(grant.grantedAt).slice(0, 16)}</Fact>
          <Fact name={t('roles.may')}>{t(`loses.${grant.role}`)}</Fact>
        </View>
      ) : null}
      <ReasonForm
        draftKey={`revoke.${grant.grantId}`}
        kind="danger"
        {...(wide ? {} : { opener: t('roles.revokeShort') })}
        title={t('roles.revoke', { name, role })}
        consequence={t('roles.revokeText', { name, role, scope: grant.scopeName, loses: t(`loses.${grant.role}`) })}
        onSubmit={revoke}
      />
    </>
  );
}
