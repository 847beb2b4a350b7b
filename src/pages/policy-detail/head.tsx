import { View } from '@tarojs/components';
import { PolicyStatusTag } from '@/components/policy-status';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales';
import type { Policy } from '@/services/types';

/** Who issued it, when, under which number, and whether it still holds. */
export function Head({ policy }: { policy: Policy }) {
  const t = useT();
  const { effectiveDay, expiresDay } = policy;
  const validity = expiresDay
    ? t('policy.validSpan', { from: effectiveDay ?? policy.issuedDay, to: expiresDay })
    : effectiveDay
      ? t('policy.validFrom', { from: effectiveDay })
      : t('policy.validUnknown');
  return (
    <View className="plh-card">
      <View className="plh-heading">{policy.title}</View>
      <View className="plh-row policy-tags">
        <PolicyStatusTag status={policy.status} />
        <Tag>{t(`level.${policy.level}`)}</Tag>
        {policy.kinds.map((kind) => (
          <Tag key={kind} tone="accent">
            {t(`policyKind.${kind}`)}
          </Tag>
        ))}
      </View>
      {policy.docNo ? (
        <Fact name={t('policy.docNo')}>
          {policy.docNo}
          {policy.docNoNote ? <View className="plh-faint">{policy.docNoNote}</View> : null}
        </Fact>
      ) : null}
      <Fact name={t('policy.issuers')}>{policy.issuers.join('、')}</Fact>
      <Fact name={t('policy.issued')}>{policy.issuedDay}</Fact>
      <Fact name={t('policy.valid')}>
        {validity}
        {policy.validityNote ? <View className="plh-faint">{policy.validityNote}</View> : null}
      </Fact>
      <Fact name={t('policy.region')}>{policy.regionName}</Fact>
      {policy.audience ? <Fact name={t('policy.audience')}>{policy.audience}</Fact> : null}
    </View>
  );
}
