import { useState } from 'react';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { Section } from '@/components/section';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { GrantedRole } from '@/services/work-types';
import { go } from '@/services/navigate';
import { grantedRoles } from '../parts/granted-roles';
import { Invitations } from './invitations';
import { PersonCard } from './person-card';

const PAGE = 20;

/** Who has which role for what, and the invitations that were given out. */
export default function RolesPage() {
  const t = useT();
  const [role, setRole] = useState<GrantedRole | 'all'>('all');
  const [limit, setLimit] = useState(PAGE);
  const list = useRemote('identity.listRoles', { ...(role === 'all' ? {} : { role }), limit });
  return (
    <WorkPage title={t('page.roles')}>
      <Action id="new-invitation" onPress={() => go('bureau/invite')}>
        {t('invite.title')}
      </Action>
      <Field label={t('roles.filter')}>
        <PickerField
          label={t('roles.filter')}
          value={role}
          onChange={(value) => {
            setRole(value);
            setLimit(PAGE);
          }}
          choices={[
            { value: 'all' as const, text: t('common.all') },
            ...grantedRoles.map((value) => ({ value, text: t(`role.${value}`) })),
          ]}
        />
      </Field>
      <AsyncView remote={list} rows={8}>
        {(data) => (
          <>
            <Section title={t('roles.people', { count: data.total })}>
              {data.people.length === 0 ? <Empty text={t('roles.nobody')} /> : null}
              {data.people.map((person) => (
                <PersonCard key={person.grant.grantId} person={person} onDone={list.reload} />
              ))}
              {data.people.length < data.total && limit < 100 ? (
                <Action kind="plain" busy={list.loading} onPress={() => setLimit(Math.min(100, limit + PAGE))}>
                  {t('common.more')}
                </Action>
              ) : null}
            </Section>
            <Invitations invitations={data.invitations} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
