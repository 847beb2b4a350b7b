import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { toast } from '@/components/confirm';
import { errorText } from '@/components/error-text';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { useAddressed } from '@/hooks/list-query';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/trainee';
import { asCallError } from '@/services/call-error';
import { setFavourite, type FavouriteKind } from '@/services/favourites';
import { goTab, go } from '@/services/navigate';
import { shownSpan } from '@/components/format';
import { Icon } from '@/components/icon';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import type { Output } from '@/services/call';

type Favourite = Output<'identity.listFavourites'>['items'][number];

interface Props {
  item: Favourite;
  onRemove: () => void;
}

/** One thing kept; what was taken away since has only its title left. */
function FavouriteCard({ item, onRemove }: Props) {
  const t = useT();
  const { policy, session, title, vanished } = item;
  const open = () =>
    item.kind === 'policy' ? go('policy-detail', { policyId: item.id }) : go('session-detail', { sessionId: item.id });
  return (
    <View className="plh-card plh-between">
      <Pressable role="link" className="plh-grow" disabled={vanished} onPress={open}>
        <View className="plh-title">{title}</View>
        {policy ? (
          <View className="plh-soft">
            {[policy.docNo, policy.issuers.join(' '), policy.issuedDay].filter(Boolean).join(' · ')}
          </View>
        ) : null}
        {session ? (
          <View className="plh-soft plh-figures">
            {shownSpan(session.startAt, session.endAt)} · {session.placeName}
          </View>
        ) : null}
        <View className="plh-row">
          {policy ? <PolicyStatusTag status={policy.status} /> : null}
          {vanished ? <Tag>{t('favourites.vanished')}</Tag> : null}
        </View>
      </Pressable>
      <Pressable className="plh-link" label={t('favourites.removeLabel', { title })} onPress={onRemove}>
        <Icon name="star-on" />
      </Pressable>
    </View>
  );
}

/** Policies and sessions that this person keeps, the newest first; what is removed can be put back. */
export default function FavouritesPage() {
  const t = useT();
  const remote = useRemote('identity.listFavourites', {});
  useRefresh(remote);
  const [asked, setKind] = useAddressed('kind', 'policy' satisfies FavouriteKind);
  const kind: FavouriteKind = asked === 'session' ? asked : 'policy';
  const [removed, setRemoved] = useState<Favourite | null>(null);
  const put = async (item: Favourite, on: boolean) => {
    try {
      await setFavourite(item.kind, item.id, on);
      setRemoved(on ? null : item);
      await remote.reload();
    } catch (thrown) {
      toast(errorText(asCallError(thrown)));
    }
  };
  const of = (items: readonly Favourite[], wanted: FavouriteKind) => items.filter((item) => item.kind === wanted);
  return (
    <Page title={t('favourites.title')}>
      <AsyncView remote={remote}>
        {({ items }) => (
          <View className="plh-stack">
            <Choices
              label={t('favourites.kind')}
              value={kind}
              onChange={setKind}
              choices={(['policy', 'session'] as const).map((value) => ({
                value,
                text: t(`favourites.${value}`, { count: of(items, value).length }),
              }))}
            />
            {removed ? (
              <Notice icon="undo">
                <View>{t('favourites.removed', { title: removed.title })}</View>
                <Action id="undo-remove" kind="plain" block={false} onPress={() => void put(removed, true)}>
                  {t('favourites.undo')}
                </Action>
              </Notice>
            ) : null}
            {of(items, kind).length === 0 ? (
              <Empty icon="star" text={t(`favourites.none.${kind}`)}>
                <Action
                  kind="plain"
                  block={false}
                  onPress={() => goTab(kind === 'policy' ? 'policy-list' : 'calendar')}
                >
                  {t(`favourites.find.${kind}`)}
                </Action>
              </Empty>
            ) : null}
            {of(items, kind).map((item) => (
              <FavouriteCard key={item.id} item={item} onRemove={() => void put(item, false)} />
            ))}
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
