import { View } from '@tarojs/components';
import { Notice } from '@/components/notice';
import { ToggleChip, PickerChip } from '@/components/picker/chip';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';
import { includeExpired } from '../parts/include-expired';
import type { BenefitKind, Enterprise, Fit, Match } from '../parts/types';

/** By what it gives, with how many there are of each in the group. */
function KindFilter({
  kinds,
  value,
  onChange,
}: {
  kinds: Match['kinds'];
  value: BenefitKind | null;
  onChange: (kind: BenefitKind | null) => void;
}) {
  const t = useT();
  if (kinds.length < 2 && value === null) return null;
  return (
    <PickerChip
      label={t('match.kinds')}
      value={value}
      choices={[...kinds]
        .sort((a, b) => b.count - a.count)
        .map(({ benefitKind, count }) => ({
          value: benefitKind,
          text: t('match.kindCount', { kind: t(`benefit.${benefitKind}`), count }),
        }))}
      onChange={onChange}
    />
  );
}

interface Props {
  fit: Fit;
  match: { enterprise: Enterprise; withExpired: boolean };
  kind: BenefitKind | null;
  onKind: (kind: BenefitKind | null) => void;
  /** Items that cannot be applied for and are not listed. */
  leftOut: number;
}

/** Which benefits, and whether what cannot be applied for is listed as well: clearly said. */
export function Filters({ fit, match: { enterprise, withExpired }, kind, onKind, leftOut }: Props) {
  const t = useT();
  const group = useRemote('policy.match', { profile: enterprise, withExpired, fit, limit: 1 });
  return (
    <>
      <View className="plh-row match-filters">
        <KindFilter kinds={group.data?.kinds ?? []} value={kind} onChange={onKind} />
        <ToggleChip on={withExpired} onPress={() => includeExpired(!withExpired)}>
          {t('match.withExpired')}
        </ToggleChip>
      </View>
      {withExpired ? <Notice tone="warn">{t('match.expiredOn')}</Notice> : null}
      {!withExpired && leftOut > 0 ? <View className="plh-faint">{t('match.leftOut', { count: leftOut })}</View> : null}
    </>
  );
}
