import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { Pressable } from '@/components/pressable';
import { Sheet } from '@/components/sheet';
import { useOnline } from '@/hooks/online';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/match';
import { BookView } from './book-view';
import { Editions } from './editions';
import { Standing } from './standing';
import { useBook } from './use-book';
import './index.scss';

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
