import { View } from '@tarojs/components';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/policy-desk';
import { go } from '@/services/navigate';
import type { DeskPolicies, DeskState } from '../parts/types';

interface Tile {
  state: DeskState;
  count: keyof DeskPolicies['counts'];
}
const tiles: readonly Tile[] = [
  { state: 'in-force', count: 'inForce' },
  { state: 'past-review', count: 'pastReview' },
  { state: 'draft-for-comment', count: 'draftForComment' },
  { state: 'expired', count: 'expired' },
  { state: 'repealed', count: 'repealed' },
];

/** What is published, a tile for each state; what is past its review waits for somebody and says so. */
export function Holdings({ counts }: { counts: DeskPolicies['counts'] }) {
  const t = useT();
  return (
    <View className="desk-tiles">
      {tiles.map(({ state, count }) => {
        const number = counts[count];
        const waits = state === 'past-review' && number > 0;
        return (
          <Pressable
            key={state}
            id={`published-${state}`}
            role="link"
            className={`desk-tile ${number === 0 ? 'desk-tile-none' : ''} ${waits ? 'desk-tile-waits' : ''}`}
            onPress={() => go('policy-desk/published', { state })}
          >
            <View className="desk-tile-figure plh-figures">{String(number)}</View>
            <View className="desk-strong">{t(`deskState.${state}`)}</View>
          </Pressable>
        );
      })}
    </View>
  );
}
