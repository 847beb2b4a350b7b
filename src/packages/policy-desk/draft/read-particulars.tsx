import { View } from '@tarojs/components';
import { Fact, Section } from '@/components/section';
import { useT } from '@/locales/policy-desk';
import type { Proposal } from '../parts/types';

/** The particulars of a draft that cannot be changed any more. */
export function ReadParticulars({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const { title, docNo, issuers, issuedDay, audience, expiresDay, kinds } = proposal;
  return (
    <Section title={t('draft.particulars')}>
      <View className="plh-card">
        <Fact name={t('draft.title')}>{title}</Fact>
        <Fact name={t('draft.docNo')}>{docNo ?? t('policyPage.noNumber')}</Fact>
        <Fact name={t('draft.issuers')}>{issuers.join('、')}</Fact>
        <Fact name={t('draft.issuedDay')}>{issuedDay}</Fact>
        <Fact name={t('draft.kinds')}>{kinds.map((kind) => t(`policyKind.${kind}`)).join('、')}</Fact>
        {audience ? <Fact name={t('draft.audience')}>{audience}</Fact> : null}
        {expiresDay ? <Fact name={t('draft.expiresDay')}>{expiresDay}</Fact> : null}
      </View>
    </Section>
  );
}
