import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import type { GrantedRole } from '@/services/work-types';
import { FilterChips } from '@/components/staff/filter-chips';
import { grantedRoles } from '../parts/granted-roles';
import { Invitations } from './invitations';
import { People } from './people';

type Part = 'people' | 'invitations';

interface Props {
  data: Output<'identity.listRoles'>;
  onDone: () => Promise<void>;
}

/** People with a role, or the invitations, filtered by the role. */
export function RolesDesk({ data, onDone }: Props) {
  const t = useT();
  const go = useGo();
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
        <View className="bureau-head-tools">
          <Action id="new-invitation" block={false} onPress={() => go('bureau/invite')}>
            {t('invite.title')}
          </Action>
        </View>
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
