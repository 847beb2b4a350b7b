import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/match';
import { isFact, questionOf, type Result } from '../parts/types';
import { YesNo } from '../parts/yes-no';

type Reason = Result['reasons'][number];
type Verdict = Reason['verdict'];

interface Props {
  reasons: readonly Reason[];
  /** Also those that are met; else only what stands in the way, or is open. */
  all: boolean;
  busy: boolean;
  onAnswer: (question: string, answer: boolean) => void;
  onAsk: (field: string) => void;
}

const icons: Record<Verdict, IconName> = { met: 'check', unmet: 'close', unknown: 'info' };
const order: readonly Verdict[] = ['unmet', 'unknown', 'met'];

/** Why it fits, does not, or may: each condition with what the profile says of it and its clause; what is lacking is answered here. */
export function Reasons({ reasons, all, busy, onAnswer, onAsk }: Props) {
  const t = useT();
  const sorted = order.flatMap((verdict) => reasons.filter((reason) => reason.verdict === verdict));
  const met = reasons.filter(({ verdict }) => verdict === 'met').length;
  // What fits altogether shows what it fits by.
  const shown = all || met === reasons.length ? sorted : sorted.filter(({ verdict }) => verdict !== 'met');
  return (
    <View className="match-reasons">
      {shown.map((reason, index) => (
        <View key={index} className={`match-reason match-reason-${reason.verdict}`}>
          <Icon name={icons[reason.verdict]} className="match-reason-icon" />
          <View className="plh-grow">
            <View>
              <Text className="match-verdict">{t(`match.verdict.${reason.verdict}`)}</Text> {reason.text}
            </View>
            <View className="plh-faint">
              {[reason.found, note(reason) && t(note(reason) ?? 'match.judged'), reason.clause]
                .filter(Boolean)
                .join(' · ')}
            </View>
            <Lacking reason={reason} busy={busy} onAnswer={onAnswer} onAsk={onAsk} />
          </View>
        </View>
      ))}
      {shown.length < reasons.length ? (
        <View className="plh-faint plh-figures">{t('match.met', { count: met })}</View>
      ) : null}
    </View>
  );
}

/** Who decides what no answer of the profile could. */
function note({ verdict, judged, missing }: Reason): 'match.judged' | 'match.inWords' | null {
  if (verdict !== 'unknown') return null;
  if (judged) return 'match.judged';
  return missing.length === 0 ? 'match.inWords' : null;
}

function Lacking({ reason, busy, onAnswer, onAsk }: Pick<Props, 'busy' | 'onAnswer' | 'onAsk'> & { reason: Reason }) {
  const t = useT();
  if (reason.missing.length === 0) return null;
  return (
    <View className="match-lacking">
      {reason.missing.map(({ field, label }) => {
        const id = questionOf(field);
        const name = isFact(field) ? t(`fact.${field}`) : label;
        return id === null ? (
          <Pressable key={field} className="plh-link" disabled={busy} onPress={() => onAsk(field)}>
            {t('match.lacking')}
            {name}
            <Icon name="edit" />
          </Pressable>
        ) : (
          <View key={field}>
            <View>
              {t('match.lacking')}
              {name}
            </View>
            <YesNo label={name} value={null} onChange={(answer) => onAnswer(id, answer)} />
          </View>
        );
      })}
    </View>
  );
}
