import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import { serverNow } from '@/services/server-clock';

type Invitation = Output<'identity.listRoles'>['invitations'][number];
const states = ['open', 'expired', 'used'] as const;
const stateOf = ({ usedAt, expiresAt }: Invitation): (typeof states)[number] =>
  usedAt !== null ? 'used' : expiresAt < serverNow() ? 'expired' : 'open';
const tones = { open: 'ok', expired: 'bad', used: 'plain' } as const;

/** The invitations given out: open, used, expired. The codes themselves are shown only once, when they are made. */
export function Invitations({ invitations, filters }: { invitations: readonly Invitation[]; filters: ReactNode }) {
  const t = useT();
  const when = (one: Invitation) =>
    one.usedAt !== null
      ? t('roles.usedAt', { time: shownInstant(one.usedAt).slice(0, 16) })
      : t('roles.expires', { time: shownInstant(one.expiresAt).slice(0, 16) });
  const state = (one: Invitation) => <Tag tone={tones[stateOf(one)]}>{t(`roles.${stateOf(one)}`)}</Tag>;
  if (invitations.length === 0)
    return (
      <>
        {filters}
        <Empty icon="roles" text={t('roles.noInvitations')} />
      </>
    );
  return (
    <Listing
      label={t('roles.invitations')}
      rows={invitations}
      keyOf={({ invitationId }) => invitationId}
      findBy={({ note, scopeName }) => `${note} ${scopeName}`}
      filters={filters}
      columns={[
        {
          key: 'role',
          title: t('roles.filter'),
          sortBy: ({ role }) => t(`role.${role}`),
          cell: ({ role }) => t(`role.${role}`),
        },
        {
          key: 'scope',
          title: t('roles.scope'),
          sortBy: ({ scopeName }) => scopeName,
          cell: ({ scopeName }) => scopeName,
        },
        { key: 'note', title: t('invite.note'), cell: ({ note }) => note || '—' },
        { key: 'state', title: t('month.state'), sortBy: (one) => states.indexOf(stateOf(one)), cell: state },
        {
          key: 'when',
          title: t('roles.expiry'),
          sortBy: ({ usedAt, expiresAt }) => usedAt ?? expiresAt,
          cell: (one) => <View className="plh-figures">{when(one)}</View>,
        },
      ]}
      card={(one) => (
        <View className="plh-card">
          <View className="plh-between">
            <View className="plh-grow">
              {t(`role.${one.role}`)} · {one.scopeName}
            </View>
            {state(one)}
          </View>
          {one.note ? <View className="plh-soft">{one.note}</View> : null}
          <View className="plh-faint plh-figures">{when(one)}</View>
        </View>
      )}
    />
  );
}
