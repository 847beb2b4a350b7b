import { useCallback, useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { TextField } from '@/components/field';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Scanner } from '@/components/scanner';
import { Fact, Section } from '@/components/section';
import { useAction, type ActionState } from '@/hooks/action';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/desk';
import { call, type Output } from '@/services/call';

type Asked = Output<'identity.scanDeskCode'>;

/** The code in what was scanned: a link, a mini-program code's scene, or the code itself; '' when it is none of these. */
const codeIn = (text: string): string => /(?:^|\/desk\/|scene=)([\w-]{24})$/.exec(text.trim())?.[1] ?? '';

/** Where and what for, in full before anything is agreed to; what was on the other screen is typed here. */
function Decide({ asked, code, onDone }: { asked: Asked; code: string; onDone: (confirmed: boolean) => void }) {
  const t = useT();
  const [compare, setCompare] = useState('');
  const action = useAction();
  const { operation, network, sameNetwork } = asked;
  const known = sameNetwork === null ? '' : `（${t(sameNetwork ? 'desk.sameNetwork' : 'desk.otherNetwork')}）`;
  const agree = async () => {
    await call('identity.confirmDeskCode', { code, compare });
    onDone(true);
  };
  const refuse = async () => {
    await call('identity.refuseDeskCode', { code });
    onDone(false);
  };
  return (
    <>
      <View className="plh-card" {...a11y(undefined, 'status')}>
        <View className="plh-title">{t('desk.where')}</View>
        <Fact name={t('desk.browser')}>{asked.browser}</Fact>
        <Fact name={t('desk.network')}>{network === '' ? t('desk.networkUnknown') : `${network}${known}`}</Fact>
        <Fact name={t('desk.askedAt')}>
          <View className="plh-figures">{shownInstant(asked.askedAt)}</View>
        </Fact>
        <Fact name={t('desk.for')}>
          {operation === null
            ? t('desk.forNew')
            : operation === ''
              ? t('desk.forStay')
              : t('desk.forStep', { step: operation })}
        </Fact>
        <Fact name={t('desk.as')}>
          <View>{asked.name}</View>
          {(asked.roles.length > 0 ? asked.roles : [t('desk.asNobody')]).map((role) => (
            <View key={role}>{role}</View>
          ))}
        </Fact>
      </View>
      <Notice tone="warn">{t('desk.warning')}</Notice>
      <View className="plh-card plh-stack">
        <TextField
          id="desk-compare"
          label={t('desk.compare')}
          hint={t('desk.compareHint')}
          type="number"
          maxLength={4}
          value={compare}
          onChange={setCompare}
        />
        <ActionError error={action.error} />
        <Action
          id="desk-confirm"
          busy={action.busy}
          disabled={!/^\d{4}$/.test(compare)}
          onPress={() => void action.run(agree)}
        >
          {t(operation === null ? 'desk.confirm' : 'desk.confirmStep')}
        </Action>
        <Action id="desk-refuse" kind="danger" busy={action.busy} onPress={() => void action.run(refuse)}>
          {t('desk.refuse')}
        </Action>
      </View>
    </>
  );
}

type OpenDesk = Output<'identity.listDesks'>['desks'][number];

function OpenDesks({
  desks,
  onEnd,
  action,
}: {
  desks: OpenDesk[];
  onEnd: (deskId?: string) => void;
  action: ActionState;
}) {
  const t = useT();
  if (desks.length === 0) return <Empty text={t('desk.none')} />;
  return (
    <>
      <ActionError error={action.error} />
      {desks.map((desk) => (
        <View key={desk.deskId} className="plh-card plh-stack">
          <View className="plh-title">{desk.browser}</View>
          {desk.here ? <View className="plh-soft">{t('desk.here')}</View> : null}
          <View className="plh-soft plh-figures">{desk.network}</View>
          <View className="plh-soft">{t('desk.openedAt', { time: shownInstant(desk.openedAt).slice(0, 16) })}</View>
          <View className="plh-soft">{t('desk.seenAt', { time: shownInstant(desk.seenAt).slice(11, 16) })}</View>
          <View className="plh-soft">{t('desk.closesAt', { time: shownInstant(desk.closesAt).slice(11, 16) })}</View>
          <Action kind="danger" busy={action.busy} onPress={() => onEnd(desk.deskId)}>
            {t('desk.end')}
          </Action>
        </View>
      ))}
      {desks.length > 1 ? (
        <Action kind="danger" busy={action.busy} onPress={() => onEnd()}>
          {t('desk.endAll')}
        </Action>
      ) : null}
    </>
  );
}

/** The phone's side of a desk: scan its code and decide, see what is open and end it. */
export default function DeskPage() {
  const t = useT();
  const { code: given = '', scene = '', q = '' } = usePageParams();
  const opened = codeIn(given || scene || q);
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<boolean | null>(null);
  const [unread, setUnread] = useState(false);
  const desks = useRemote('identity.listDesks', {});
  const scanning = useAction();
  const ending = useAction();
  const { run } = scanning;
  const read = useCallback(
    (text: string) => {
      const found = codeIn(text);
      setUnread(found === '');
      setDone(null);
      if (found === '') return;
      void run(async () => {
        const next = await call('identity.scanDeskCode', { code: found });
        setCode(found);
        setAsked(next);
      });
    },
    [run],
  );
  useEffect(() => {
    if (opened) read(opened);
  }, [opened, read]);
  const decided = (confirmed: boolean) => {
    setAsked(null);
    setDone(confirmed);
    void desks.reload();
  };
  const end = async (deskId?: string) => {
    const title = t(deskId ? 'desk.end' : 'desk.endAll');
    if (!(await confirm({ title, text: t('desk.endAsk'), yes: title, keep: 'signedIn' }))) return;
    await ending.run(async () => {
      await call('identity.endDesks', deskId ? { deskId } : {});
      toast(t('desk.ended'));
      await desks.reload();
    });
  };
  return (
    <Page title={t('desk.title')}>
      {asked ? <Decide asked={asked} code={code} onDone={decided} /> : null}
      {done === null ? null : (
        <Notice tone={done ? 'ok' : 'plain'}>{t(done ? 'desk.confirmed' : 'desk.refused')}</Notice>
      )}
      {asked ? null : (
        <View className="plh-card plh-stack">
          <View className="plh-soft">{t('desk.lead')}</View>
          {unread ? <Notice tone="warn">{t('desk.notCode')}</Notice> : null}
          <ActionError error={scanning.error} />
          <Scanner busy={scanning.busy} onCode={read} main={done === null} />
        </View>
      )}
      <Section title={t('desk.open')}>
        <AsyncView remote={desks} rows={2}>
          {(data) => <OpenDesks desks={data.desks} onEnd={(deskId) => void end(deskId)} action={ending} />}
        </AsyncView>
      </Section>
    </Page>
  );
}
