import { AsyncView, Empty } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import InvitePage from '../invite';
import { BureauPage } from '../parts/bureau-page';
import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { useGo } from '@/hooks/pane';
import type { Output } from '@/services/call';
import type { GrantedRole } from '@/services/work-types';
import { FilterChips } from '@/components/staff/filter-chips';
import { useMay } from '@/services/me';
import { grantedRoles } from '@/services/role-packages';
import { People } from './people';
import { Listing } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { Tag } from '@/components/tag';
import { serverNow } from '@/services/server-clock';

type Invitation = Output<'identity.listRoles'>['invitations'][number];
const states = ['open', 'expired', 'used'] as const;
const stateOf = ({ usedAt, expiresAt }: Invitation): (typeof states)[number] =>
  usedAt !== null ? 'used' : expiresAt < serverNow() ? 'expired' : 'open';
const tones = { open: 'ok', expired: 'bad', used: 'plain' } as const;

/** The invitations given out: open, used, expired. The codes themselves are shown only once, when they are made. */
function Invitations({ invitations, filters }: { invitations: readonly Invitation[]; filters: ReactNode }) {
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

type Part = 'people' | 'invitations';

interface Props {
  data: Output<'identity.listRoles'>;
  onDone: () => Promise<void>;
}

/** People with a role, or the invitations, filtered by the role. */
function RolesDesk({ data, onDone }: Props) {
  const t = useT();
  const go = useGo();
  const may = useMay();
  const [part, setPart] = useState<Part>('people');
  const [role, setRole] = useState<GrantedRole | 'all'>('all');
  const people = data.people.filter(({ grant }) => role === 'all' || grant.role === role);
  const invitations = data.invitations.filter((one) => role === 'all' || one.role === role);
  const count = (one: GrantedRole) =>
    part === 'people'
      ? data.people.filter(({ grant }) => grant.role === one).length
      : data.invitations.filter((invitation) => invitation.role === one).length;
  const filters = (
    <View className="bureau-pick">
      <PickerField
        label={t('roles.filter')}
        value={role}
        onChange={setRole}
        choices={[
          { value: 'all' as const, text: t('roles.all') },
          ...grantedRoles.map((value) => ({
            value,
            text: t('roles.some', { role: t(`role.${value}`), count: count(value) }),
          })),
        ]}
      />
    </View>
  );
  return (
    <>
      <View className="bureau-head">
        <FilterChips
          label={t('page.roles')}
          value={part}
          onChange={setPart}
          choices={[
            { value: 'people' as const, text: t('roles.people'), note: String(data.total) },
            { value: 'invitations' as const, text: t('roles.invitations'), note: String(data.invitations.length) },
          ]}
        />
        {may('identity.createInvitation') ? (
          <View className="bureau-head-tools">
            <Action id="new-invitation" block={false} onPress={() => go('bureau/invite')}>
              {t('invite.title')}
            </Action>
          </View>
        ) : null}
      </View>
      {data.people.length < data.total ? (
        <Notice>{t('roles.most', { shown: data.people.length, total: data.total })}</Notice>
      ) : null}
      {part === 'people' ? (
        <People people={people} filters={filters} onDone={onDone} />
      ) : (
        <Invitations invitations={invitations} filters={filters} />
      )}
    </>
  );
}

const pages = { 'bureau/invite': InvitePage };
/** As many as the server gives at once; a programme has some sixty people with a role. */
const MOST = 100;

/** Who has which role for what, and the invitations that were given out. */
export default function RolesPage() {
  const t = useT();
  const list = useRemote('identity.listRoles', { limit: MOST });
  useRefresh(list);
  return (
    <BureauPage title={t('page.roles')} needs="identity.listRoles" wide>
      <Split pages={pages} onChanged={() => void list.reload()}>
        <AsyncView remote={list} rows={8}>
          {(data) => <RolesDesk data={data} onDone={list.reload} />}
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
