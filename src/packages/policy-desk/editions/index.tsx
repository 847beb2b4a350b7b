import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/editions';
import { DeskPage } from '../parts/desk-page';
import { EditionCard } from './edition-card';
import { MakeEdition } from './make-edition';
import './editions.scss';

/** The handbook's editions (R-POLICY 3): a new one is made here; every one stays, to be read and printed. */
export default function EditionsPage() {
  const t = useT();
  const remote = useRemote('handbook.list', {});
  useRefresh(remote);
  return (
    <DeskPage title={t('editions.title')} wide>
      <View className="plh-columns">
        <View className="editions-make">
          <MakeEdition onMade={remote.reload} />
        </View>
        <View className="plh-column">
          <Section title={t('editions.list')}>
            <AsyncView
              remote={remote}
              isEmpty={({ editions }) => editions.length === 0}
              empty={<Empty icon="book" text={t('editions.none')} />}
            >
              {({ editions }) =>
                editions.map((edition, index) => (
                  <EditionCard key={edition.editionId} edition={edition} newest={index === 0} />
                ))
              }
            </AsyncView>
          </Section>
        </View>
      </View>
    </DeskPage>
  );
}
