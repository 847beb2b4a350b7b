import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { DraftNotice } from '@/components/draft-notice';
import { TextField } from '@/components/field';
import { ActionError, Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/trainee';
import { call } from '@/services/call';
import { refreshMe } from '@/services/me';
import { go } from '@/services/navigate';
import { askForProfile } from '@/services/profile-request';
import { homeOf } from '@/services/role-packages';
import type { Grant } from '@/services/types';

/** A code of the bureau becomes a role. The server takes it only from people whose particulars it has, which is said beforehand. */
export default function InvitationPage() {
  const t = useT();
  const me = useRemote('identity.me', {});
  const [granted, setGranted] = useState<Grant | null>(null);
  const reload = async () => {
    await Promise.all([me.reload(), refreshMe()]);
  };
  if (granted)
    return (
      <Page title={t('invitation.title')}>
        <Empty
          icon="done"
          text={t('invitation.redeemed', { role: t(`role.${granted.role}`), scope: granted.scopeName })}
        >
          <Action block={false} onPress={() => go(homeOf(granted.role))}>
            {t('invitation.toWork')}
          </Action>
        </Empty>
      </Page>
    );
  const done = (grant: Grant) => {
    setGranted(grant);
    void reload();
  };
  return (
    <Page title={t('invitation.title')}>
      <AsyncView remote={me} rows={3}>
        {({ profile }) => (
          <>
            {profile ? null : (
              <View className="plh-card plh-stack">
                <Notice>{t('invitation.profileFirst')}</Notice>
                <Action id="to-profile" onPress={() => void askForProfile().then(reload)}>
                  {t('invitation.toProfile')}
                </Action>
              </View>
            )}
            <CodeForm able={profile !== null} onGranted={done} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}

function CodeForm({ able, onGranted }: { able: boolean; onGranted: (grant: Grant) => void }) {
  const t = useT();
  const draft = useDraft('invitation', { code: '' });
  const action = useAction('invitation');
  const code = draft.value.code.trim();
  const redeem = async () => {
    const { grant } = await call('identity.redeemInvitation', { code });
    draft.clear();
    onGranted(grant);
  };
  return (
    <View className="plh-card">
      <DraftNotice of={draft} />
      <TextField
        id="invitation-code"
        label={t('invitation.code')}
        hint={t('invitation.hint')}
        maxLength={LIMITS.invitationMaximum}
        value={draft.value.code}
        onChange={(next) => {
          action.clear();
          draft.change({ code: next });
        }}
      />
      <ActionError error={action.error} />
      <Action
        id="redeem"
        busy={action.busy}
        disabled={!able || code.length < LIMITS.invitationMinimum}
        onPress={() => void action.run(redeem)}
      >
        {t('invitation.redeem')}
      </Action>
    </View>
  );
}
