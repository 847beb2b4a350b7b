import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { AsyncView } from '@/components/async-view';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/institution';
import type { MaterialFile } from '@/services/work-types';
import { useWide } from '../parts/wide';
import { assumedAtFirst, difference, questionOf, type Assumed, type Tried, attendees, neededMinutes } from './what-if';
import { Icon } from '@/components/icon';
import { Bar } from '@/components/staff/bar';
import { TraceView } from '@/components/trace-view';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { figureOf, idsOf } from '@/services/programme-words';
import { Amount } from './amount';

/** More photos than this change nothing. */
const mostPhotos = (): number => {
  const worth = figureOf('photoPoints.perPhoto');
  return worth ? Math.ceil((figureOf('photoPoints.full') ?? 0) / worth) : LIMITS.photos;
};

interface Props {
  value: Assumed;
  onChange: (change: Partial<Assumed>) => void;
  tried: Tried;
}

/** What one may assume; all of it one's own doing or the evaluator's judgement of it, never the follow-up. */
function TryForm({ value, onChange, tried }: Props) {
  const t = useT();
  const people = attendees(tried);
  return (
    <View className="plh-card">
      <View className="plh-soft">{t('try.photos')}</View>
      {idsOf('photo').map((kind) => (
        <Amount
          key={kind}
          name={t(`photo.${kind}`)}
          value={value.photos[kind] ?? 0}
          most={mostPhotos()}
          text={t('photos.count', { count: value.photos[kind] ?? 0 })}
          onChange={(count) => onChange({ photos: { ...value.photos, [kind]: count } })}
        />
      ))}
      <Amount
        slider
        name={t('try.recording')}
        value={value.recordingMinutes}
        most={Math.max(neededMinutes(tried), tried.onRecord.recordingMinutes)}
        step={5}
        text={t('material.minutes', { minutes: value.recordingMinutes })}
        onChange={(recordingMinutes) => onChange({ recordingMinutes })}
      />
      <Field label={t('try.slides')}>
        <Choices
          label={t('try.slides')}
          value={value.slides}
          onChange={(slides) => onChange({ slides })}
          choices={[
            { value: true, text: t('try.slidesYes') },
            { value: false, text: t('try.slidesNo') },
          ]}
        />
      </Field>
      {value.slides ? (
        <Amount
          slider
          name={t('try.completeness')}
          value={value.completeness}
          most={tried.limits.completeness}
          step={0.5}
          text={t('score.points', { points: value.completeness })}
          onChange={(completeness) => onChange({ completeness })}
        />
      ) : null}
      <Amount
        slider
        name={t('try.feedback')}
        value={value.feedback}
        most={people}
        text={t('try.ofPeople', { count: value.feedback, people })}
        onChange={(feedback) => onChange({ feedback })}
      />
      <Amount
        slider
        name={t('try.screenshot')}
        value={value.screenshotHeads}
        most={people}
        text={t('try.ofPeople', { count: value.screenshotHeads, people })}
        onChange={(screenshotHeads) => onChange({ screenshotHeads })}
      />
    </View>
  );
}

type Part = Tried['parts'][number];

/** The five parts as they would be, each beside what it is now; a touch opens its arithmetic (R-SCORE 7). */
function PartsList({ now, then }: { now: Tried; then: Tried }) {
  return (
    <View>
      {then.parts.map((part) => (
        <PartRow key={part.part} part={part} before={now.parts.find((one) => one.part === part.part)?.shown ?? ''} />
      ))}
    </View>
  );
}

function PartRow({ part, before }: { part: Part; before: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const change = difference(before, part.shown);
  const name = t(`part.${part.part}`);
  return (
    <View className="work-item">
      <Pressable
        className="plh-between inst-middle part-row"
        label={t(open ? 'try.closePart' : 'try.openPart', { name, points: part.shown, full: part.full })}
        onPress={() => setOpen(!open)}
      >
        <Text className="plh-grow">{name}</Text>
        {change ? (
          <Text className={`plh-figures ${change.startsWith('+') ? 'work-ok' : 'work-bad'}`}>{change}</Text>
        ) : null}
        <Text className="plh-figures">
          {part.shown} / {Number(part.full)}
        </Text>
        <Icon name={open ? 'up' : 'down'} className="inst-soft-icon" />
      </Pressable>
      <Bar
        share={Number(part.full) > 0 ? Number(part.shown) / Number(part.full) : 0}
        label={`${name} ${part.shown} / ${part.full}`}
      />
      {open ? <TraceView trace={part.trace} /> : null}
    </View>
  );
}

/** From 0 to all points, the follow-up's with them, with the beginnings of the grades: where one stands, and where one would. The distances stand in words below. */
function GradeScale({ now, then }: { now: Tried; then: Tried }) {
  const t = useT();
  const beginnings = then.grades.filter(({ from }) => Number(from) > 0);
  const full = Number(now.fullShown) + Number(now.followupFullShown);
  const at = (points: string): string => `${(Number(points) / full) * 100}%`;
  const label = t('try.scale', { now: now.totalShown, then: then.totalShown });
  return (
    <View className="scale">
      <View className="scale-bar" {...a11y(label, 'img')}>
        <View className="scale-now" style={{ width: at(now.totalShown) }} />
        <View className="scale-then" style={{ width: at(then.totalShown) }} />
        {beginnings.map(({ grade, from }) => (
          <View key={grade} className="scale-mark" style={{ left: at(from) }} />
        ))}
      </View>
      <View className="scale-names">
        {beginnings.map(({ grade, from }) => (
          <Text key={grade} className="scale-name plh-figures" style={{ left: at(from) }}>
            {Number(from)}
          </Text>
        ))}
      </View>
      {beginnings.map(({ grade, reached, short }) => (
        <View key={grade} className="plh-between scale-distance">
          <Text>{t(`grade.${grade}`)}</Text>
          <Text className={`plh-figures ${reached ? 'work-ok' : ''}`}>
            {reached ? t('try.reached') : t('try.short', { points: short })}
          </Text>
        </View>
      ))}
    </View>
  );
}

/** Where the session stands, and where it would (R-SCORE 9); reckoned by the server at each change, stored nowhere. */
export function TryOut({ sessionId }: { sessionId: string }) {
  const materials = useRemote('material.get', { sessionId });
  const now = useRemote('evaluation.tryScore', { sessionId });
  return (
    <AsyncView remote={materials} rows={6}>
      {({ files }) => (
        <AsyncView remote={now} rows={6}>
          {(tried) => <Workbench key={JSON.stringify(tried.onRecord)} now={tried} files={files} />}
        </AsyncView>
      )}
    </AsyncView>
  );
}

function Workbench({ now, files }: { now: Tried; files: readonly MaterialFile[] }) {
  const t = useT();
  const wide = useWide();
  const [assumed, setAssumed] = useState<Assumed>(() => assumedAtFirst(now, files));
  const question = useSettled(JSON.stringify(questionOf(now.sessionId, assumed)), 250);
  const answer = useRemote('evaluation.tryScore', JSON.parse(question) as ReturnType<typeof questionOf>);
  // The parts keep their places while the next answer comes; its sum is said only once it is known.
  const then = answer.data ?? answer.former ?? now;
  const known = answer.data !== undefined;
  const change = difference(now.totalShown, then.totalShown);
  return (
    <Section
      id="try-out"
      title={t('try.title')}
      aside={
        <Pressable className="plh-link" onPress={() => setAssumed(assumedAtFirst(now, files))}>
          {t('try.reset')}
        </Pressable>
      }
    >
      <View className={`inst-columns ${wide ? 'inst-columns-wide' : ''}`}>
        <View className="inst-column-aside try-sums">
          <View className="plh-card try-total" {...a11y(undefined, 'status')}>
            <View>
              <View className="plh-soft">{t('points.now')}</View>
              <Text className="try-figure plh-figures">{now.totalShown}</Text>
            </View>
            <View>
              <View className="plh-soft">{t('try.then')}</View>
              <Text className="try-figure try-figure-then plh-figures">{known ? then.totalShown : '…'}</Text>
              <Text className={`plh-figures ${change.startsWith('-') ? 'work-bad' : 'work-ok'}`}>
                {' '}
                {known ? change : ''}
              </Text>
            </View>
          </View>
          {then.meetsMinimum ? null : <Notice tone="bad">{t('score.belowMinimum')}</Notice>}
          <ActionError error={answer.error} />
          <View className="plh-card">
            <GradeScale now={now} then={then} />
          </View>
          <View className="plh-card">
            <PartsList now={now} then={then} />
          </View>
          <Notice>{t('points.note', { points: now.followupFullShown })}</Notice>
        </View>
        <View className="inst-column-main">
          <TryForm value={assumed} onChange={(part) => setAssumed((before) => ({ ...before, ...part }))} tried={now} />
        </View>
      </View>
    </Section>
  );
}
