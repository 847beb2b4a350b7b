import { useState } from 'react';
import { AsyncView } from '@/components/async-view';
import { usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { areaName } from '@/services/area-name';
import { type Output, call } from '@/services/call';
import { BureauPage } from '../parts/bureau-page';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast, confirm } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { Notice, ActionError } from '@/components/notice';
import { Fact } from '@/components/section';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { regions } from '@/services/lists';
import type { RegionId } from '@/services/types';
import type { GrantedRole, Institution, Scope } from '@/services/work-types';
import { grantedRoles, scopeKindOf } from '@/services/role-packages';

interface Values {
  role: GrantedRole;
  institutionId: string;
  regionId: RegionId;
  agency: string;
  note: string;
  days: number;
}

const empty: Values = { role: 'institution', institutionId: '', regionId: '150100', agency: '', note: '', days: 14 };
const DAYS = [3, 7, 14, 30, 60] as const;

function scopeOf({ role, institutionId, regionId, agency }: Values): Scope | null {
  switch (scopeKindOf(role)) {
    case 'institution':
      return institutionId ? { kind: 'institution', institutionId } : null;
    case 'region':
      return { kind: 'region', regionId };
    case 'agency':
      return agency.trim() ? { kind: 'agency', agency: agency.trim() } : null;
    case 'all':
      return { kind: 'all' };
  }
}

interface FormProps {
  institutions: readonly Institution[];
  onMade: (made: Output<'identity.createInvitation'>) => void;
}

/** For whom an invitation is, for what, and how long. */
function InviteForm({ institutions, onMade }: FormProps) {
  const t = useT();
  const draft = useDraft<Values>('invite', empty);
  const [tried, setTried] = useState(false);
  const action = useAction();
  const { role, institutionId, regionId, agency, note, days } = draft.value;
  const scope = scopeOf(draft.value);
  const create = async () => {
    setTried(true);
    if (!scope) return;
    if (!(await confirm({ title: t('invite.create'), text: t('invite.ask', { role: t(`role.${role}`), days }) })))
      return;
    await action.run(async () => {
      onMade(await call('identity.createInvitation', { role, scope, note: note.trim(), validDays: days }));
      draft.clear();
    });
  };
  return (
    <View className="plh-card work-form">
      {draft.restored ? <Notice>{t('common.draftRestored')}</Notice> : null}
      <Field label={t('invite.role')}>
        <PickerField
          label={t('invite.role')}
          value={role}
          onChange={(value) => draft.change({ role: value })}
          choices={grantedRoles.map((value) => ({ value, text: t(`role.${value}`) }))}
        />
      </Field>
      <View className="plh-soft">{t('invite.may', { may: t(`loses.${role}`) })}</View>
      {scopeKindOf(role) === 'institution' ? (
        <Field
          label={t('invite.institution')}
          required
          error={tried && !scope ? t('invite.chooseInstitution') : undefined}
        >
          <PickerField
            label={t('invite.institution')}
            value={institutionId}
            onChange={(value) => draft.change({ institutionId: value })}
            choices={institutions.map((one) => ({ value: one.institutionId, text: one.name }))}
          />
        </Field>
      ) : null}
      {scopeKindOf(role) === 'region' ? (
        <Field label={t('plan.region')}>
          <PickerField
            label={t('plan.region')}
            value={regionId}
            onChange={(value) => draft.change({ regionId: value })}
            choices={regions.map((region) => ({ value: region, text: areaName(t, region) }))}
          />
        </Field>
      ) : null}
      {scopeKindOf(role) === 'agency' ? (
        <TextField
          label={t('invite.agency')}
          hint={t('invite.agencyHint')}
          required
          maxLength={120}
          value={agency}
          error={tried && !scope ? t('invite.nameAgency') : undefined}
          onChange={(value) => draft.change({ agency: value })}
        />
      ) : null}
      <TextField
        label={t('invite.note')}
        hint={t('invite.noteHint')}
        maxLength={120}
        value={note}
        onChange={(value) => draft.change({ note: value })}
      />
      <Field label={t('invite.days')}>
        <PickerField
          label={t('invite.days')}
          value={days}
          onChange={(value) => draft.change({ days: value })}
          choices={DAYS.map((value) => ({ value: value, text: t('invite.daysText', { days: value }) }))}
        />
      </Field>
      <ActionError error={action.error} />
      <Action id="create-invitation" busy={action.busy} onPress={create}>
        {t('invite.create')}
      </Action>
    </View>
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
  const list = useRemote('institution.list', {});
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
