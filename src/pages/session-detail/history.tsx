import { Text, View } from '@tarojs/components';
import { shownDay, timeOf } from '@/components/format';
import { Section } from '@/components/section';
import { Tag, type Tone } from '@/components/tag';
import { useT, t, type TextKey } from '@/locales';
import type { SessionDetail } from '@/services/types';
import type { Input } from '@/services/call';

type Field = keyof Input<'session.saveDraft'>['plan'];

const texts: Readonly<Partial<Record<string, TextKey>>> = {
  title: 'session.field.title',
  summary: 'session.about',
  mode: 'session.mode',
  contentKind: 'session.content',
  premium: 'session.premium',
  regionId: 'session.region',
  organiser: 'session.organiser',
  institutionId: 'session.institution',
  lecturer: 'session.lecturer',
  audience: 'session.audience',
  startAt: 'session.field.start',
  endAt: 'session.field.end',
  classHours: 'session.field.hours',
  walkInsAllowed: 'session.field.walkIns',
  online: 'session.field.online',
  venues: 'session.venues',
  placeConsentReason: 'session.field.consent',
} satisfies Record<Field, TextKey>;

/** A changed field of a session's plan, in the screen's own word for it. */
function fieldText(field: string): string {
  const key = texts[field];
  return key ? t(key) : t('session.field.other');
}

type Entry = SessionDetail['history'][number];

const tones: Record<Entry['what'], Tone> = { published: 'plain', changed: 'warn', cancelled: 'bad' };

/** When it was published, changed or cancelled, what and why: a change is never silent. The newest first. */
export function History({ session }: { session: SessionDetail }) {
  const t = useT();
  if (session.history.length === 0) return null;
  return (
    <Section title={t('session.history')}>
      <View className="plh-card">
        {[...session.history].reverse().map((entry, index) => (
          <View key={index} className="session-entry">
            <View className="plh-row">
              <Tag tone={tones[entry.what]}>{t(`history.${entry.what}`)}</Tag>
              <Text className="plh-soft plh-figures">
                {shownDay(entry.at)} {timeOf(entry.at)}
              </Text>
            </View>
            {entry.fields.length > 0 ? (
              <View>
                {t('history.fields', { fields: [...new Set(entry.fields.map(fieldText))].join(t('history.and')) })}
              </View>
            ) : null}
            {entry.reason ? <View>{t('history.reason', { reason: entry.reason })}</View> : null}
          </View>
        ))}
      </View>
    </Section>
  );
}
