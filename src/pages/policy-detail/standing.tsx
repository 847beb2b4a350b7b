import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { useT } from '@/locales';
import { go, goInstead } from '@/services/navigate';
import type { Policy } from '@/services/types';

/** Whether one may rely on what one reads: run out, repealed and by what it was replaced, a draft only, an earlier version. */
export function Standing({ policy, newest }: { policy: Policy; newest: number }) {
  const t = useT();
  const { policyId, version } = policy;
  return (
    <View className="policy-standing">
      {version < newest ? (
        <Notice tone="warn" icon="history">
          <View>{t('policy.olderVersion', { version, newest })}</View>
          <View className="plh-row policy-standing-links">
            <Way text={t('policy.toNewest')} onPress={() => goInstead('policy-detail', { policyId })} />
            <Way
              text={t('policy.compareWithNewest')}
              onPress={() => go('policy/compare', { policyId, from: String(version), to: String(newest) })}
            />
          </View>
        </Notice>
      ) : null}
      <Validity policy={policy} />
      {policy.summarised ? <Notice tone="warn">{t('policy.summarised')}</Notice> : null}
    </View>
  );
}

function Validity({ policy: { status, effectiveDay, expiresDay, repealed } }: { policy: Policy }) {
  const t = useT();
  if (repealed) {
    const { day, reason, successor } = repealed;
    const gone = status === 'repealed';
    return (
      <Notice tone={gone ? 'bad' : 'warn'}>
        <View>{t(gone ? 'policy.repealedOn' : 'policy.repealedFrom', { day })}</View>
        {reason ? <View className="plh-soft">{reason}</View> : null}
        {successor ? (
          <Way
            text={t('policy.successor', { title: successor.title })}
            onPress={() => go('policy-detail', { policyId: successor.policyId })}
          />
        ) : null}
      </Notice>
    );
  }
  switch (status) {
    case 'in-force':
      return null;
    case 'not-yet-in-force':
      return (
        <Notice tone="warn">{effectiveDay ? t('policy.notYet', { day: effectiveDay }) : t('policy.notYetDay')}</Notice>
      );
    case 'expired':
      return (
        <Notice tone="bad">{expiresDay ? t('policy.expiredOn', { day: expiresDay }) : t('policy.expired')}</Notice>
      );
    case 'draft-for-comment':
      return <Notice tone="warn">{t('policy.draft')}</Notice>;
    case 'repealed':
      return <Notice tone="bad">{t('policy.repealed')}</Notice>;
  }
}

type Upkeep = Pick<Policy, 'sourceAddress' | 'owner' | 'checkedDay' | 'checkNote'>;

/** Where it was read, who keeps it right and when it was last looked at; nothing where nobody has said. */
export function UpkeepFacts({ of: { sourceAddress, owner, checkedDay, checkNote } }: { of: Upkeep }) {
  const t = useT();
  return (
    <>
      {sourceAddress ? (
        <Fact name={t('policy.source')}>
          <Text userSelect className="policy-source">
            {sourceAddress}
          </Text>
        </Fact>
      ) : null}
      {owner ? <Fact name={t('policy.owner')}>{owner}</Fact> : null}
      {checkedDay || checkNote ? (
        <Fact name={t('policy.checked')}>
          {checkedDay}
          {checkNote ? <View className="plh-faint">{checkNote}</View> : null}
        </Fact>
      ) : null}
    </>
  );
}

function Way({ text, onPress }: { text: string; onPress: () => void }) {
  return (
    <Pressable role="link" className="plh-link plh-screen-only" onPress={onPress}>
      {text}
      <Icon name="forward" />
    </Pressable>
  );
}
