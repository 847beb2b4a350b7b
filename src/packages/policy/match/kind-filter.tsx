import { PickerChip } from '@/components/picker-chip';
import { useT } from '@/locales/match';
import type { BenefitKind, Match } from '../parts/types';

/** By what it gives, with how many there are of each in the group. */
export function KindFilter({
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
