import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';
import InvitePage from '../invite';
import { BureauPage } from '../parts/bureau-page';
import { useAddressed } from '@/hooks/list-query';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import type { Coming } from '@/components/desk/listing';
import { useGo } from '@/hooks/pane';
import type { Output } from '@/services/call';
import { FilterChips } from '@/components/staff/filter-chips';
import { useMay } from '@/services/me';
import { Doubles } from './doubles';
import { Invitations } from './invitations';
import { People } from './people';

type Part = 'people' | 'invitations';

interface Props {
  data: Output<'identity.listRoles'>;
  coming: Coming;
  onDone: () => Promise<void>;
}

/** People with a role, or the invitations, filtered by the role; says when some wait for this officer. */
function RolesDesk({ data, coming, onDone }: Props) {
  const t = useT();
  const go = useGo();
  const may = useMay();
  const waiting = data.invitations.filter(({ mayApprove }) => mayApprove).length;
  const [part, setPart] = useAddressed('part', 'people' satisfies Part);
  return (
    <>
      <View className="bureau-head">
        <FilterChips
          label={t('page.roles')}
          value={part === 'invitations' ? part : 'people'}
          onChange={setPart}
          choices={[
            { value: 'people' as const, text: t('roles.people'), note: String(data.total) },
            { value: 'invitations' as const, text: t('roles.invitations'), note: String(data.invitationsTotal) },
          ]}
        />
        {may('identity.createInvitation') ? (
          <View className="bureau-head-tools">
            <Action id="new-invitation" block={false} onPress={() => go('bureau/invite')}>
              {t('invite.title')}
            </Action>
          </View>
        ) : null}
      </View>
      {may('identity.listDoubles') ? <Doubles /> : null}
      {waiting > 0 && part !== 'invitations' ? (
        <Notice tone="warn">
          <Pressable label={t('roles.toApprove', { count: waiting })} onPress={() => setPart('invitations')}>
            {t('roles.toApprove', { count: waiting })}
          </Pressable>
        </Notice>
      ) : null}
      {part !== 'invitations' ? (
        <People people={data.people} coming={coming} onDone={onDone} />
      ) : (
        <Invitations invitations={data.invitations} onDone={onDone} />
      )}
    </>
  );
}

const pages = { 'bureau/invite': InvitePage };

/** Who has which role for what, and the invitations that were given out. */
export default function RolesPage() {
  const t = useT();
  const list = useWhole('identity.listRoles', {}, 'people', 'invitations');
  useRefresh(list);
  return (
    <BureauPage title={t('page.roles')} needs="identity.listRoles" wide>
      <Split pages={pages} onChanged={() => void list.reload()}>
        <AsyncView remote={list} rows={8}>
          {(data) => <RolesDesk data={data} coming={list.coming} onDone={list.reload} />}
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
