import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/match';
import { isFact, questionOf, type Result } from '../parts/types';
import { useFactName } from '../parts/facts';
import { YesNo } from '../parts/yes-no';

type Reason = Result['reasons'][number];
type Verdict = Reason['verdict'];

interface Props {
  reasons: readonly Reason[];
  /** All of them; else what stands in the way, or what is open when nothing does, or what it fits by. */
  all: boolean;
  busy: boolean;
  onAnswer: (question: string, answer: boolean) => void;
  onAsk: (field: string) => void;
}

const icons: Record<Verdict, IconName> = { met: 'check', unmet: 'close', unknown: 'info' };

/** Why it fits, does not, or may: each condition with what the profile says of it and its clause; what is lacking is answered here. */
export function Reasons({ reasons, all, busy, onAnswer, onAsk }: Props) {
  const t = useT();
  const of = (verdict: Verdict): readonly Reason[] => reasons.filter((reason) => reason.verdict === verdict);
  const unmet = of('unmet');
  const open = of('unknown');
  const met = of('met');
  const telling = unmet.length > 0 ? unmet : open.length > 0 ? open : met;
  const shown = all ? [...unmet, ...open, ...met] : telling;
  const rest = [
    ...(shown.length < reasons.length && telling !== open && open.length > 0
      ? [t('match.openCount', { count: open.length })]
      : []),
    ...(shown.length < reasons.length && telling !== met && met.length > 0
      ? [t('match.met', { count: met.length })]
      : []),
  ];
  return (
    <View className="match-reasons">
      {unmet.length > 0 ? <View className="plh-soft">{t('match.wouldChange')}</View> : null}
      {shown.map((reason, index) => (
        <View key={index} className={`match-reason match-reason-${reason.verdict}`}>
          <Icon name={icons[reason.verdict]} className="match-reason-icon" />
          <View className="plh-grow">
            <View>
              <Text className="match-verdict">{t(`match.verdict.${reason.verdict}`)}</Text> {reason.text}
            </View>
            <View className="plh-faint">
              {[reason.found, reason.short, note(reason) && t(note(reason) ?? 'match.judged'), reason.clause]
                .filter(Boolean)
                .join(' · ')}
            </View>
            {/* Where one condition fails no further answer could help. */}
            {unmet.length > 0 ? null : <Lacking reason={reason} busy={busy} onAnswer={onAnswer} onAsk={onAsk} />}
          </View>
        </View>
      ))}
      {rest.length > 0 ? <View className="plh-faint plh-figures">{rest.join(' · ')}</View> : null}
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
  const factName = useFactName();
  if (reason.missing.length === 0) return null;
  return (
    <View className="match-lacking">
      {reason.missing.map(({ field, label }) => {
        const id = questionOf(field);
        const name = isFact(field) ? factName(field) : label;
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
