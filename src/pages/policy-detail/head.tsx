import { View } from '@tarojs/components';
import { PolicyStatusTag } from '@/components/policy-status';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';
import { FavouriteTool } from '@/components/tools/favourite';
import { ShareTool } from '@/components/tools/share';
import { Tool, Tools } from '@/components/tools/tool';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import { changeSettings, useSettings } from '@/services/settings';
import type { Policy } from '@/services/types';
import { addressOf } from './address';
import { headed } from './contents';

/** Who issued it, when, under which number, whether it still holds; and what one can do with it. */
export function Head({ policy, onContents }: { policy: Policy; onContents?: () => void }) {
  const t = useT();
  const desk = useDesk();
  const { largeText } = useSettings();
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
      <Tools label={t('policy.tools')}>
        {onContents && headed(policy.articles).length > 1 ? (
          <Tool icon="list" text={t('policy.contents')} onPress={onContents} />
        ) : null}
        <FavouriteTool kind="policy" id={policy.policyId} />
        <ShareTool title={policy.title} path={addressOf(policy.policyId, undefined)} />
        <Tool
          icon="message"
          text={t('policy.askShort')}
          onPress={() => go('policy/ask', { policyId: policy.policyId })}
        />
        <Tool
          icon="type"
          text={t('policy.largeText')}
          on={largeText}
          onPress={() => changeSettings({ largeText: !largeText })}
        />
        {desk ? <Tool icon="print" text={t('policy.print')} onPress={() => window.print()} /> : null}
      </Tools>
    </View>
  );
}
