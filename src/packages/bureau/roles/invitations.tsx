import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { Listing, type Target } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { ReasonForm } from '@/components/staff/reason-form';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useAction } from '@/hooks/action';
import { useDesk } from '@/hooks/desk';
import { useAddressed } from '@/hooks/list-query';
import { useShown } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import { call, type Output } from '@/services/call';
import { useMay } from '@/services/me';
import { Beside } from '../parts/beside';

type Invitation = Output<'identity.listRoles'>['invitations'][number];
const states = ['waiting', 'open', 'void', 'expired', 'withdrawn', 'used'] as const;
const tones = { waiting: 'warn', open: 'ok', void: 'bad', expired: 'bad', withdrawn: 'plain', used: 'plain' } as const;
const time = (at: number): string => shownInstant(at).slice(0, 16);

/** Who made it, who approved it, who took it up or withdrew it, in words. */
function useStory() {
  const t = useT();
  return (one: Invitation): string[] => [
    t('roles.madeBy', { name: one.madeBy, time: time(one.madeAt) }),
    ...(one.approval === 'founding' ? [t('roles.founding')] : []),
    ...(one.approvedBy === null ? [] : [t('roles.approvedBy', { name: one.approvedBy })]),
    ...(one.usedBy === null ? [] : [t('roles.usedBy', { name: one.usedBy })]),
    ...(one.withdrawn
      ? [
          t('roles.withdrawnBy', {
            name: one.withdrawn.by,
            time: time(one.withdrawn.at),
            reason: one.withdrawn.reason,
          }),
        ]
      : []),
  ];
}

/** What is left to do with an invitation that nobody has taken up: the second officer's yes, or taking it back. */
function Deciding({ one, onDone, short }: { one: Invitation; onDone: () => Promise<void>; short: boolean }) {
  const t = useT();
  const may = useMay();
  const action = useAction();
  const { invitationId, state } = one;
  const approve = async () => {
    const text = t('roles.approveAsk', { name: one.madeBy, role: t(`role.${one.role}`), scope: one.scopeName });
    if (!(await confirm({ title: t('roles.approve'), text, yes: t('roles.approve') }))) return;
    await action.run(async () => {
      await call('identity.approveInvitation', { invitationId });
      toast(t('roles.approved'));
      await onDone();
    });
  };
  const withdraw = async (reason: string) => {
    await call('identity.withdrawInvitation', { invitationId, reason });
    toast(t('roles.withdrawn'));
    await onDone();
  };
  if (!['waiting', 'open', 'void'].includes(state) || !may('identity.withdrawInvitation')) return null;
  return (
    <>
      {state === 'void' ? <Notice tone="bad">{t('roles.voidWhy')}</Notice> : null}
      {one.mayApprove ? (
        <>
          <ActionError error={action.error} />
          <Action id={`approve-${invitationId}`} busy={action.busy} onPress={() => void approve()}>
            {t('roles.approve')}
          </Action>
        </>
      ) : state === 'waiting' ? (
        <Notice>{t('roles.waitsForOther')}</Notice>
      ) : null}
      <ReasonForm
        draftKey={`withdraw.${invitationId}`}
        kind="danger"
        {...(short ? { opener: t('roles.withdrawShort') } : {})}
        title={t('roles.withdraw')}
        keep="invitation"
        consequence={t('roles.withdrawText')}
        onSubmit={withdraw}
      />
    </>
  );
}

interface Props {
  invitations: readonly Invitation[];
  onDone: () => Promise<void>;
}

/** The invitations given out, those that wait first. The codes themselves are shown only once, when they are made. */
export function Invitations({ invitations, onDone }: Props) {
  const t = useT();
  const desk = useDesk();
  const making = useShown() !== null;
  const storyOf = useStory();
  const [openKey, setOpenKey] = useAddressed('open', '');
  const open = invitations.find(({ invitationId }) => invitationId === openKey);
  const done = async () => {
    setOpenKey('');
    await onDone();
  };
  const when = (one: Invitation) =>
    one.usedAt !== null
      ? t('roles.usedAt', { time: time(one.usedAt) })
      : t('roles.expires', { time: time(one.expiresAt) });
  const state = (one: Invitation) => <Tag tone={tones[one.state]}>{t(`roles.${one.state}`)}</Tag>;
  const name = (one: Invitation) => `${t(`role.${one.role}`)} · ${one.scopeName}`;
  const facts = (one: Invitation) => (
    <>
      {one.note ? <View className="plh-soft">{one.note}</View> : null}
      <View className="plh-faint plh-figures">{when(one)}</View>
      {storyOf(one).map((line) => (
        <View key={line} className="plh-faint plh-figures">
          {line}
        </View>
      ))}
    </>
  );
  if (invitations.length === 0) return <Empty icon="roles" text={t('roles.noInvitations')} />;
  const rows = [...invitations].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
  const beside = desk && !making;
  const to = ({ invitationId }: Invitation): Target => ({
    page: 'bureau/roles',
    params: { part: 'invitations', open: invitationId },
  });
  const list = (
    <Listing
      label={t('roles.invitations')}
      rows={rows}
      keyOf={({ invitationId }) => invitationId}
      list="invitations"
      {...(making ? {} : { to })}
      openKey={openKey || null}
      columns={[
        {
          key: 'role',
          title: t('roles.filter'),
          value: ({ role }) => t(`role.${role}`),
          filterBy: ({ role }) => role,
        },
        {
          key: 'scope',
          title: t('roles.scope'),
          value: ({ scopeName }) => scopeName,
        },
        {
          key: 'note',
          title: t('invite.note'),
          value: ({ note }) => note || null,
          findBy: (one) => storyOf(one).join(' '),
        },
        {
          key: 'maker',
          title: t('roles.maker'),
          value: ({ madeBy, approvedBy }) => [madeBy, ...(approvedBy === null ? [] : [approvedBy])].join(' / '),
        },
        {
          key: 'state',
          title: t('month.state'),
          value: (one) => t(`roles.${one.state}`),
          orderBy: (one) => states.indexOf(one.state),
          filterBy: (one) => one.state,
          chips: true,
          cell: state,
        },
        {
          key: 'when',
          title: t('roles.expiry'),
          kind: 'instant',
          value: ({ usedAt, expiresAt }) => usedAt ?? expiresAt,
          cell: (one) => <View className="plh-figures">{when(one)}</View>,
        },
      ]}
      card={(one) =>
        beside ? (
          <LinkCard title={name(one)} aside={state(one)} to={to(one)}>
            {facts(one)}
          </LinkCard>
        ) : (
          <View className="plh-card work-form">
            <View className="plh-between">
              <View className="plh-grow">{name(one)}</View>
              {state(one)}
            </View>
            {facts(one)}
            <Deciding one={one} onDone={onDone} short />
          </View>
        )
      }
    />
  );
  if (making) return list;
  return (
    <Beside
      openKey={open ? openKey : null}
      title={open ? name(open) : ''}
      detail={
        open ? (
          <View className="plh-card work-form">
            {state(open)}
            {facts(open)}
            <Deciding key={openKey} one={open} onDone={done} short={false} />
          </View>
        ) : null
      }
      onOpen={setOpenKey}
      onClose={() => setOpenKey('')}
    >
      {list}
    </Beside>
  );
}
