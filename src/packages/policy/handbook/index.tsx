import { useState } from 'react';
import { View, Text } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton, AsyncView } from '@/components/async-view';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { Pressable } from '@/components/pressable';
import { Sheet } from '@/components/sheet';
import { useOnline } from '@/hooks/online';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/match';
import { BookView } from './book-view';
import { useBook, type Reading } from './use-book';
import './index.scss';
import { HandbookFiles } from '@/components/handbook-files';
import { Tag } from '@/components/tag';
import { dayOf } from '@/components/format';
import { useRemote } from '@/hooks/remote';
import { a11y } from '@/components/a11y';
import { errorText } from '@/components/error-text';

interface Props {
  reading: Reading;
  old: boolean;
  onNewest: () => void;
}

/** When it was made, whether it is the newest, and whether it stands on this device. */
function Standing({ reading, old, onNewest }: Props) {
  const t = useT();
  const online = useOnline();
  const { book, kept, changed, loading, error } = reading;
  if (!book) return null;
  const { madeAt, policies, items, note } = book.edition;
  const state = old
    ? t('handbook.old')
    : loading
      ? t('handbook.checking')
      : !online || error?.code === 'NETWORK'
        ? t('handbook.offline')
        : error
          ? errorText(error)
          : changed !== null
            ? t('handbook.updatedBy', { count: changed })
            : t('handbook.current');
  return (
    <View>
      <View className="plh-soft plh-figures">{t('handbook.made', { day: dayOf(madeAt), policies, items })}</View>
      {note ? <View className="plh-soft">{note}</View> : null}
      <View className="plh-row handbook-state" {...a11y(undefined, 'status')}>
        <Text className="plh-faint">
          <Icon name={old ? 'history' : online ? 'done' : 'offline'} /> {state}
        </Text>
        {old || kept === undefined ? null : (
          <Text className="plh-faint">
            <Icon name={kept ? 'download' : 'warning'} /> {t(kept ? 'handbook.kept' : 'handbook.notKept')}
          </Text>
        )}
        {old ? (
          <Pressable className="plh-link" onPress={onNewest}>
            {t('handbook.toNewest')}
          </Pressable>
        ) : null}
      </View>
    </View>
  );
}

/** Every edition that was ever made: to be read, or had as a file to print. */
function Editions({
  reading,
  onRead,
}: {
  reading: string | undefined;
  /** Null: the newest, as it is kept. */
  onRead: (editionId: string | null) => void;
}) {
  const t = useT();
  const remote = useRemote('handbook.list', {});
  return (
    <AsyncView
      remote={remote}
      isEmpty={({ editions }) => editions.length === 0}
      empty={<Empty icon="book" text={t('handbook.none')} />}
    >
      {({ editions }) =>
        editions.map(({ editionId, year, number, note, madeAt, items, policies }, index) => (
          <View key={editionId} className="handbook-edition">
            <View className="plh-between">
              <View className="plh-grow">
                <View className="plh-title">{t('handbook.edition', { year, number })}</View>
                <View className="plh-soft plh-figures">
                  {t('handbook.made', { day: dayOf(madeAt), policies, items })}
                </View>
                {note ? <View className="plh-soft">{note}</View> : null}
              </View>
              {editionId === reading ? (
                <Tag tone="accent">{t('handbook.reading')}</Tag>
              ) : (
                <Pressable className="plh-link" onPress={() => onRead(index === 0 ? null : editionId)}>
                  {t('handbook.read')}
                </Pressable>
              )}
            </View>
            <HandbookFiles editionId={editionId} />
          </View>
        ))
      }
    </AsyncView>
  );
}

/** 政策词典: the newest edition is kept on the device and read without a network; older ones are read and all are had as files (R-POLICY 3). */
export default function Handbook() {
  const t = useT();
  const { editionId } = usePageParams();
  const online = useOnline();
  const [chosen, setChosen] = useState<string | null>(editionId ?? null);
  const [editions, setEditions] = useState(false);
  const reading = useBook(chosen);
  const { book, error, loading } = reading;
  useRefresh(reading);
  return (
    <Page title={t('handbook.title')} wide>
      {book ? (
        <>
          <View className="plh-card handbook-head">
            <View className="plh-between handbook-head-line">
              <View className="plh-grow">
                <View className="plh-heading">
                  {t('handbook.edition', { year: book.edition.year, number: book.edition.number })}
                </View>
              </View>
              <Pressable id="editions" className="plh-link" onPress={() => setEditions(true)}>
                {t('handbook.editions')}
                <Icon name="forward" />
              </Pressable>
            </View>
            <Standing reading={reading} old={chosen !== null} onNewest={() => setChosen(null)} />
          </View>
          <BookView book={book} />
        </>
      ) : loading ? (
        <Skeleton rows={10} />
      ) : error?.code === 'NOT_FOUND' ? (
        <Empty icon="book" text={t('handbook.none')} />
      ) : !online ? (
        <Empty icon="offline" text={t('handbook.noneOffline')}>
          <Action kind="plain" block={false} onPress={() => void reading.reload()}>
            {t('common.retry')}
          </Action>
        </Empty>
      ) : error ? (
        <ErrorCard error={error} onRetry={() => void reading.reload()} />
      ) : null}
      <Sheet title={t('handbook.editions')} open={editions} onClose={() => setEditions(false)}>
        <Editions
          reading={book?.edition.editionId}
          onRead={(editionId) => {
            setChosen(editionId);
            setEditions(false);
          }}
        />
      </Sheet>
    </Page>
  );
}
