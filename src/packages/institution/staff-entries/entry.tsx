import { Text, View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Act } from '@/components/staff/by';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/institution';
import type { Output } from '@/services/call';
import { openFile } from '@/services/open-file';
import { Hand } from './hand';

export type Entry = Output<'attendance.listStaffEntries'>['entries'][number];

const tones: Record<Entry['state'], Tone> = {
  open: 'warn',
  confirmed: 'ok',
  refused: 'bad',
  contradicted: 'bad',
  undone: 'plain',
  replaced: 'plain',
};

export function States({ entry }: { entry: Entry }) {
  const t = useT();
  return (
    <View className="plh-row">
      {entry.check ? <Tag tone="accent">{t('entries.toCall')}</Tag> : null}
      <Tag tone={tones[entry.state]}>{t(`entry.${entry.state}`)}</Tag>
    </View>
  );
}

/** What was entered and why, by whom; what speaks against it, what bears the person's hand, and what was decided. */
export function Entered({ entry }: { entry: Entry }) {
  const t = useT();
  const { page, hand } = entry;
  return (
    <View className="plh-stack">
      <Act what={t(`entries.kind.${entry.kind}`)} reason={entry.reason} by={entry.by} at={entry.at} />
      {entry.flags.map((flag) => (
        <Notice key={flag} tone="warn">
          {t(`entries.flag.${flag}`)}
          {flag === 'particulars-differ' ? ` ${entry.typed ?? ''}` : ''}
        </Notice>
      ))}
      {entry.contradicted ? (
        <Notice tone="bad">{t('entries.denied', { time: shownInstant(entry.contradicted.at) })}</Notice>
      ) : null}
      {hand ? <Hand id={entry.entryId} strokes={hand} /> : null}
      {page ? (
        <Pressable role="link" className="plh-link" onPress={() => void openFile(page)}>
          <Text>{t('entries.page', { name: page.name })}</Text>
        </Pressable>
      ) : null}
      {entry.decisions.map(({ outcome, how, reason, by, at }) => (
        <Act
          key={at}
          what={[t(`entry.${outcome}`), how ? t(`entries.how.${how}`) : ''].filter(Boolean).join(' · ')}
          {...(reason && { reason })}
          by={by}
          at={at}
        />
      ))}
    </View>
  );
}

export function EntryCard({ entry }: { entry: Entry }) {
  const { person } = entry;
  return (
    <View className="plh-card plh-stack">
      <View className="plh-between">
        <View className="plh-grow">
          <View className="plh-title">{person.name}</View>
          <View className="plh-soft plh-figures">
            {person.enterprise} · {person.phoneMasked}
          </View>
        </View>
        <States entry={entry} />
      </View>
      <View className="plh-soft">
        {entry.title} · {entry.venueName}
      </View>
      <Entered entry={entry} />
    </View>
  );
}
