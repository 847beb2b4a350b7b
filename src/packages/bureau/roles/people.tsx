import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { useDesk } from '@/hooks/desk';
import { useShown } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import { grantedRoles } from '../parts/granted-roles';
import { Beside } from '../parts/beside';
import type { Person } from './person';
import { PersonCard } from './person-card';
import { Revocation } from './revocation';

interface Props {
  people: readonly Person[];
  filters: ReactNode;
  onDone: () => Promise<void>;
}

/** Everybody with a role, a row for each, and the way to take it away. */
export function People({ people, filters, onDone }: Props) {
  const t = useT();
  const desk = useDesk();
  const invites = useShown() !== null;
  const [openKey, setOpenKey] = useState<string | null>(null);
  const open = people.find(({ grant }) => grant.grantId === openKey);
  const name = (person: Person) => person.name || t('roles.noName');
  const done = async () => {
    setOpenKey(null);
    await onDone();
  };
  const card = (person: Person) => (
    <PersonCard
      person={person}
      onDone={onDone}
      {...(desk && !invites ? { onOpen: () => setOpenKey(person.grant.grantId) } : {})}
    />
  );
  const list = (
    <Listing
      label={t('roles.people')}
      rows={people}
      keyOf={({ grant }) => grant.grantId}
      findBy={(person) => `${person.name} ${person.phoneMasked} ${person.grant.scopeName}`}
      filters={filters}
      onOpen={({ grant }) => setOpenKey(grant.grantId)}
      openKey={openKey}
      columns={[
        {
          key: 'name',
          title: t('roles.name'),
          sortBy: name,
          cell: (person) => <View className="bureau-strong">{name(person)}</View>,
        },
        {
          key: 'phone',
          title: t('roles.phone'),
          cell: ({ phoneMasked }) => <View className="plh-figures">{phoneMasked}</View>,
        },
        {
          key: 'role',
          title: t('roles.filter'),
          sortBy: ({ grant }) => grantedRoles.indexOf(grant.role),
          cell: ({ grant }) => t(`role.${grant.role}`),
        },
        {
          key: 'scope',
          title: t('roles.scope'),
          sortBy: ({ grant }) => grant.scopeName,
          cell: ({ grant }) => grant.scopeName,
        },
        {
          key: 'since',
          title: t('roles.sinceHead'),
          sortBy: ({ grant }) => grant.grantedAt,
          cell: ({ grant }) => (
            <View className="bureau-nowrap plh-figures">{shownInstant(grant.grantedAt).slice(0, 10)}</View>
          ),
        },
      ]}
      card={card}
    />
  );
  if (people.length === 0)
    return (
      <>
        {filters}
        <Empty icon="people" text={t('roles.nobody')} />
      </>
    );
  // Beside an invitation that is being made there is no room for a second detail: the cards say it themselves.
  if (invites) return list;
  return (
    <Beside
      openKey={open ? openKey : null}
      title={open ? name(open) : ''}
      detail={open ? <Revocation key={openKey} person={open} onDone={done} wide /> : null}
      onClose={() => setOpenKey(null)}
    >
      {list}
    </Beside>
  );
}
