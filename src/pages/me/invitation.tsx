import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales';
import { call } from '@/services/call';
import { asCallError } from '@/services/call-error';
import { askForProfile } from '@/services/profile-request';

/** A code of the bureau becomes a role; somebody without particulars gives them in between. */
export function Invitation({ onRedeemed }: { onRedeemed: () => void }) {
  const t = useT();
  const draft = useDraft('invitation', { code: '' });
  const action = useAction();
  const code = draft.value.code.trim();
  const redeem = async () => {
    const ask = () => call('identity.redeemInvitation', { code });
    const answer = await ask().catch(async (thrown: unknown) => {
      if (asCallError(thrown).code !== 'PROFILE_REQUIRED') throw thrown;
      return (await askForProfile()) ? ask() : undefined;
    });
    if (!answer) return;
    draft.clear();
    toast(t('me.redeemed', { role: t(`role.${answer.grant.role}`) }));
    onRedeemed();
  };
  return (
    <Section title={t('me.invite')}>
      <View className="plh-card">
        <TextField
          id="invitation-code"
          label={t('me.inviteCode')}
          hint={t('me.inviteHint')}
          maxLength={64}
          value={draft.value.code}
          onChange={(next) => {
            action.clear();
            draft.change({ code: next });
          }}
        />
        <ActionError error={action.error} />
        <Action
          id="redeem"
          kind="plain"
          busy={action.busy}
          disabled={code.length < 6}
          onPress={() => void action.run(redeem)}
        >
          {t('me.redeem')}
        </Action>
      </View>
    </Section>
  );
}
