import { View } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { Icon } from '@/components/icon';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/trainee';
import { go } from '@/services/navigate';
import type { Favourite } from './types';

interface Props {
  item: Favourite;
  onRemove: () => void;
}

/** One thing kept; what was taken away since has only its title left. */
export function FavouriteCard({ item, onRemove }: Props) {
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
