import { Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Icon, type IconName } from '@/components/icon';
import { useT } from '@/locales/institution';
import { go } from '@/services/navigate';
import type { SessionDetail } from '@/services/types';
import type { Phase } from './moment';

type Target = 'code' | 'staff' | 'poster' | 'materials' | 'score';

const pages = {
  code: { page: 'institution/code', icon: 'code' },
  staff: { page: 'institution/staff-sign-in', icon: 'pen' },
  poster: { page: 'institution/poster', icon: 'print' },
  materials: { page: 'institution/materials', icon: 'picture' },
  score: { page: 'institution/score', icon: 'chart' },
} as const satisfies Record<Target, { page: string; icon: IconName }>;

/** What one does at such a moment, the first of them first. */
const fitting: Record<Phase, readonly Target[]> = {
  before: ['code', 'poster'],
  'sign-in': ['code', 'staff'],
  feedback: ['code', 'staff', 'materials'],
  after: ['materials', 'score'],
  over: ['materials', 'score'],
};

/** The buttons that fit this moment; without a venue there is no code to show. */
export function MomentButtons({ session, phase }: { session: SessionDetail; phase: Phase }) {
  const t = useT();
  const targets = fitting[phase].filter(
    (target) => session.venues.length > 0 || target === 'materials' || target === 'score',
  );
  return (
    <View className="work-buttons">
      {targets.map((target, index) => (
        <Action
          key={target}
          id={`now-${target}`}
          kind={index === 0 ? 'primary' : 'plain'}
          label={t(`now.${target}`)}
          onPress={() => go(pages[target].page, { sessionId: session.sessionId })}
        >
          <View className="inst-label">
            <Icon name={pages[target].icon} />
            <Text>{t(`now.${target}`)}</Text>
          </View>
        </Action>
      ))}
    </View>
  );
}
