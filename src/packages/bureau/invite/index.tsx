import type { Values } from '@mechanisms/form';
import { invitation } from '@programmes/system/forms/invitation';
import { useState } from 'react';
import { AsyncView } from '@/components/async-view';
import { usePane } from '@/hooks/pane';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import { BureauPage } from '../parts/bureau-page';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { FormView } from '@/components/form';
import { Submit } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact } from '@/components/section';
import { idsOf } from '@/services/programme-words';
import type { Institution, Scope } from '@/services/work-types';
import { grantedRoles } from '@/services/role-packages';

interface FormProps {
  institutions: readonly Institution[];
  onMade: (made: Output<'identity.createInvitation'>) => void;
}

const scopeOf = ({ institutionId, regionId, agency }: Values<typeof invitation>): Scope => {
  if (institutionId) return { kind: 'institution', institutionId };
  if (regionId) return { kind: 'region', regionId };
  return agency ? { kind: 'agency', agency } : { kind: 'all' };
};

/** For whom an invitation is, for what, and how long. */
function InviteForm({ institutions, onMade }: FormProps) {
  const t = useT();
  const form = useForm(invitation, { operation: 'identity.createInvitation', draft: 'invite' });
  const { role } = form.values;
  const lists = {
    role: grantedRoles.map((value) => ({ value, text: t(`role.${value}`) })),
    institution: institutions.map((one) => ({ value: one.institutionId, text: one.name })),
    area: idsOf('region').map((value) => ({ value, text: t(`region.${value}`) })),
  };
  return (
    <FormView
      of={form}
      lists={lists}
      under={{ role: role && <View className="plh-soft">{t('invite.may', { may: t(`loses.${role}`) })}</View> }}
    >
      <Submit
        of={form}
        input={(values) => ({
          role: values.role,
          note: values.note,
          validDays: values.validDays,
          scope: scopeOf(values),
        })}
        id="create-invitation"
        title={t('invite.create')}
        ask={({ role: granted, validDays }) => t('invite.ask', { role: t(`role.${granted}`), days: validDays })}
        onDone={onMade}
      />
    </FormView>
  );
}

/** The code, big enough to be read out, with whom it is for and until when. */
function MadeCode({ made, onMore }: { made: Output<'identity.createInvitation'>; onMore: () => void }) {
  const t = useT();
  const copy = async () => {
    await Taro.setClipboardData({ data: made.code });
    toast(t('work.copied'));
  };
  return (
    <>
      <View className="plh-card work-form">
        <View className="plh-soft">{t('invite.code')}</View>
        <View className="bureau-code plh-figures" id="invitation-code">
          {made.code}
        </View>
        <Fact name={t('roles.filter')}>{t(`role.${made.role}`)}</Fact>
        <Fact name={t('roles.scope')}>{made.scopeName}</Fact>
        <Fact name={t('roles.expiry')}>{t('roles.expires', { time: shownInstant(made.expiresAt).slice(0, 16) })}</Fact>
      </View>
      {made.waits ? <Notice tone="warn">{t('invite.waits')}</Notice> : null}
      <Notice tone="warn">{t('invite.once')}</Notice>
      <Action onPress={() => void copy()}>{t('work.copy')}</Action>
      <Action kind="plain" onPress={onMore}>
        {t('invite.another')}
      </Action>
    </>
  );
}

type Made = Output<'identity.createInvitation'>;

/** Makes an invitation code: used once, expires, shown only here. */
export default function InvitePage() {
  const t = useT();
  const pane = usePane();
  const list = useWhole('institution.list', {}, 'institutions');
  const [made, setMade] = useState<Made | null>(null);
  const show = (next: Made) => {
    setMade(next);
    pane?.changed();
  };
  return (
    <BureauPage title={t('invite.title')}>
      {made ? (
        <MadeCode made={made} onMore={() => setMade(null)} />
      ) : (
        <AsyncView remote={list}>{(data) => <InviteForm institutions={data.institutions} onMade={show} />}</AsyncView>
      )}
    </BureauPage>
  );
}
