import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { go } from '@/services/navigate';

/** To the matching of this one item with the enterprise of who reads it. */
export function FitsMe({ policyId, itemId, title }: { policyId: string; itemId: string; title: string }) {
  const t = useT();
  return (
    <Pressable
      role="link"
      className="plh-link"
      label={`${t('policy.fitsMe')} ${title}`}
      onPress={() => go('policy/match', { policyId, itemId })}
    >
      {t('policy.fitsMe')}
      <Icon name="forward" />
    </Pressable>
  );
}
