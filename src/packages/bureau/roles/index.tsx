import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import InvitePage from '../invite';
import { BureauPage } from '../parts/bureau-page';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { PickerField } from '@/components/picker-field';
import { useGo } from '@/hooks/pane';
import type { Output } from '@/services/call';
import type { GrantedRole } from '@/services/work-types';
import { FilterChips } from '@/components/staff/filter-chips';
import { useMay } from '@/services/me';
import { grantedRoles } from '@/services/role-packages';
import { Invitations } from './invitations';
import { People } from './people';

type Part = 'people' | 'invitations';

interface Props {
  data: Output<'identity.listRoles'>;
  onDone: () => Promise<void>;
}

/** People with a role, or the invitations, filtered by the role; says when some wait for this officer. */
function RolesDesk({ data, onDone }: Props) {
  const t = useT();
  const go = useGo();
  const may = useMay();
  const waiting = data.invitations.filter(({ mayApprove }) => mayApprove).length;
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
      {waiting > 0 && part === 'people' ? (
        <Notice tone="warn">
          <Pressable label={t('roles.toApprove', { count: waiting })} onPress={() => setPart('invitations')}>
            {t('roles.toApprove', { count: waiting })}
          </Pressable>
        </Notice>
      ) : null}
      {data.people.length < data.total ? (
        <Notice>{t('roles.most', { shown: data.people.length, total: data.total })}</Notice>
      ) : null}
      {part === 'people' ? (
        <People people={people} filters={filters} onDone={onDone} />
      ) : (
        <Invitations invitations={invitations} filters={filters} onDone={onDone} />
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
