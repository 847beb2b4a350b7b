import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/work';
import type { Output } from '@/services/call';
import { AsyncView } from '../async-view';
import { shownInstant } from '../format';
import { Notice } from '../notice';
import { Pressable } from '../pressable';
import { Fact, Section } from '../section';
import { Bar } from './bar';

const FIRST_OPINIONS = 8;

type Summary = Output<'feedback.summary'>;

/** What the trainees said, in sums (R-FEEDBACK 3, 4); the server leaves out what the reader may not see. */
export function FeedbackSummary({ sessionId }: { sessionId: string }) {
  const t = useT();
  const summary = useRemote('feedback.summary', { sessionId });
  return (
    <Section title={t('feedbackSum.title')}>
      <AsyncView remote={summary}>{(data) => <Sums data={data} />}</AsyncView>
    </Section>
  );
}

function Sums({ data }: { data: Summary }) {
  const t = useT();
  return (
    <View className="plh-card">
      <Fact name={t('feedbackSum.rate')}>
        {t('feedbackSum.rateText', { answers: data.answers, attendees: data.attendees, rate: data.responseRateShown })}
      </Fact>
      {data.sumsAt !== null ? (
        <Notice>{t('feedbackSum.open', { at: shownInstant(data.sumsAt) })}</Notice>
      ) : data.withheld ? (
        <Notice>{t('feedbackSum.withheld')}</Notice>
      ) : (
        <Items data={data} />
      )}
      {data.signs ? (
        <Fact name={t('feedbackSum.signs')}>
          {t('feedbackSum.signsText', {
            same: data.signs.sameChoiceShareShown,
            minute: data.signs.sameMinuteShareShown,
          })}
        </Fact>
      ) : null}
      {(data.complaints ?? []).map((complaint, index) => (
        <Notice key={index} tone="bad">
          {t('feedbackSum.complaint', {
            kinds: (['fee', 'sponsor', 'sold'] as const)
              .filter((kind) => complaint[kind])
              .map((kind) => t(`feedbackSum.${kind}`))
              .join(t('work.comma')),
            note: complaint.note,
          })}
        </Notice>
      ))}
    </View>
  );
}

function Opinions({ opinions }: { opinions: readonly string[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  return (
    <>
      {(all ? opinions : opinions.slice(0, FIRST_OPINIONS)).map((opinion, index) => (
        <View key={index} className="work-item plh-soft">
          {opinion}
        </View>
      ))}
      {!all && opinions.length > FIRST_OPINIONS ? (
        <Pressable className="plh-link" onPress={() => setAll(true)}>
          {t('feedbackSum.allOpinions', { count: opinions.length })}
        </Pressable>
      ) : null}
    </>
  );
}

function Items({ data }: { data: Summary }) {
  const t = useT();
  return (
    <>
      <Fact name={t('feedbackSum.mean')}>{t('score.points', { points: data.meanTotalShown })}</Fact>
      {data.items.map((item) => (
        <View key={item.key} className="work-item">
          <View className="plh-between">
            <View className="plh-grow">{item.label}</View>
            <View className="plh-figures">
              {item.meanShown} / {item.full}
            </View>
          </View>
          <Bar share={Number(item.meanShown) / item.full} label={`${item.label} ${item.meanShown} / ${item.full}`} />
        </View>
      ))}
      <Opinions opinions={data.opinions} />
    </>
  );
}
