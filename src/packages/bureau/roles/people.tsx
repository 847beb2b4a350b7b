import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing, type Coming } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { useDesk } from '@/hooks/desk';
import { useAddressed } from '@/hooks/list-query';
import { useShown } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import { useMay } from '@/services/me';
import { grantedRoles } from '@/services/role-packages';
import type { GrantedRole } from '@/services/work-types';
import { Beside } from '../parts/beside';
import { LinkCard } from '@/components/staff/link-card';
import { toast } from '@/components/confirm';
import { Fact } from '@/components/section';
import { Trail } from '@/components/staff/trail';
import { ReasonForm } from '@/components/staff/reason-form';
import { call, type Output } from '@/services/call';

/** Somebody with a role. */
type Person = Output<'identity.listRoles'>['people'][number];

interface RevocationProps {
  person: Person;
  onDone: () => Promise<void>;
  /** Beside the table: with what is known of the person, and what the role lets do. */
  wide?: boolean;
}

/** Takes a role away, with a reason; says before what the person can no longer do. */
function Revocation({ person, onDone, wide = false }: RevocationProps) {
  const t = useT();
  const may = useMay();
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
          {person.elsewhere.length > 0 ? (
            <Fact name={t('roles.sameNumber')}>{person.elsewhere.join(t('work.comma'))}</Fact>
          ) : null}
          <Fact name={t('roles.may')}>{t(`loses.${grant.role}`)}</Fact>
        </View>
      ) : null}
      {wide ? (
        <Trail
          title={t('roles.grantedBy')}
          entries={[
            {
              ...{ key: grant.grantId, by: grantedBy(t, person), at: grant.grantedAt },
              what: `${role} · ${grant.scopeName}`,
            },
          ]}
        />
      ) : null}
      {may('identity.revokeRole') ? (
        <ReasonForm
          draftKey={`revoke.${grant.grantId}`}
          kind="danger"
          {...(wide ? {} : { opener: t('roles.revokeShort') })}
          title={t('roles.revoke', { name, role })}
          yes={t('roles.revokeShort')}
          keep="role"
          consequence={t('roles.revokeText', { name, role, scope: grant.scopeName, loses: t(`loses.${grant.role}`) })}
          onSubmit={revoke}
        />
      ) : null}
    </>
  );
}

/** Who made the invitation, and who else had to approve it. */
const grantedBy = (t: ReturnType<typeof useT>, { madeBy, approvedBy }: Person): string =>
  madeBy === null
    ? t('roles.grantedByNobody')
    : [t('roles.invitedBy', { name: madeBy }), approvedBy === null ? '' : t('roles.approvedBy', { name: approvedBy })]
        .filter(Boolean)
        .join(t('work.comma'));

interface PersonCardProps {
  person: Person;
  onDone: () => Promise<void>;
  /** Opens the person beside the list; without it the card itself has the way to take the role away. */
  onOpen?: () => void;
}

/** One person's role, on a phone and beside its detail. */
function PersonCard({ person, onDone, onOpen }: PersonCardProps) {
  const t = useT();
  const { grant } = person;
  const name = person.name || t('roles.noName');
  const phone = <View className="plh-soft plh-figures">{person.phoneMasked}</View>;
  const facts = (
    <>
      <View>
        {t(`role.${grant.role}`)} · {grant.scopeName}
      </View>
      {person.elsewhere.length > 0 ? (
        <View className="plh-soft">
          {t('roles.sameNumber')} {person.elsewhere.join(t('work.comma'))}
        </View>
      ) : null}
      <View className="plh-faint plh-figures">
        {t('roles.since', { time: shownInstant(grant.grantedAt).slice(0, 10) })} · {grantedBy(t, person)}
      </View>
    </>
  );
  if (onOpen)
    return (
      <LinkCard title={name} aside={phone} onPress={onOpen}>
        {facts}
      </LinkCard>
    );
  return (
    <View className="plh-card work-form">
      <View className="plh-between">
        <View className="plh-title plh-grow">{name}</View>
        {phone}
      </View>
      {facts}
      <Revocation person={person} onDone={onDone} />
    </View>
  );
}

interface Props {
  people: readonly Person[];
  coming: Coming;
  onDone: () => Promise<void>;
}

/** Everybody with a role, a row for each, and the way to take it away. */
export function People({ people, coming, onDone }: Props) {
  const t = useT();
  const desk = useDesk();
  const invites = useShown() !== null;
  const [openKey, setOpenKey] = useAddressed('open', '');
  const open = people.find(({ grant }) => grant.grantId === openKey);
  const name = (person: Person) => person.name || t('roles.noName');
  const done = async () => {
    setOpenKey('');
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
      {...(invites
        ? {}
        : { to: ({ grant }: Person) => ({ page: 'bureau/roles' as const, params: { open: grant.grantId } }) })}
      openKey={openKey || null}
      coming={coming}
      columns={[
        {
          key: 'name',
          title: t('roles.name'),
          value: name,
          cell: (person) => <View className="bureau-strong">{name(person)}</View>,
        },
        {
          key: 'phone',
          title: t('roles.phone'),
          value: ({ phoneMasked }) => phoneMasked,
          cell: ({ phoneMasked }) => <View className="plh-figures">{phoneMasked}</View>,
        },
        {
          key: 'role',
          title: t('roles.filter'),
          value: ({ grant }) => t(`role.${grant.role}`),
          orderBy: ({ grant }) => grantedRoles.indexOf(grant.role),
          filterBy: ({ grant }) => grant.role,
          filterIds: grantedRoles,
          filterText: (id) => t(`role.${id as GrantedRole}`),
        },
        {
          key: 'scope',
          title: t('roles.scope'),
          value: ({ grant }) => grant.scopeName,
        },
        {
          key: 'since',
          title: t('roles.sinceHead'),
          kind: 'instant',
          value: ({ grant }) => grant.grantedAt,
          cell: ({ grant }) => (
            <View className="bureau-nowrap plh-figures">{shownInstant(grant.grantedAt).slice(0, 10)}</View>
          ),
        },
      ]}
      card={card}
    />
  );
  if (people.length === 0) return <Empty icon="people" text={t('roles.nobody')} />;
  // Beside an invitation that is being made there is no room for a second detail: the cards say it themselves.
  if (invites) return list;
  return (
    <Beside
      openKey={open ? openKey : null}
      title={open ? name(open) : ''}
      detail={open ? <Revocation key={openKey} person={open} onDone={done} wide /> : null}
      onOpen={setOpenKey}
      onClose={() => setOpenKey('')}
    >
      {list}
    </Beside>
  );
}
