import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { dayOf } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Tag } from '@/components/tag';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/editions';
import { call, type Output } from '@/services/call';
import { keepFile } from '@/services/keep-file';
import { go } from '@/services/navigate';

type Edition = Output<'handbook.list'>['editions'][number];
const formats = ['docx', 'pdf'] as const;
type Format = (typeof formats)[number];

/** One edition: when it was made, what it holds, and its files. */
export function EditionCard({ edition, newest }: { edition: Edition; newest: boolean }) {
  const t = useT();
  const { editionId, year, number, note, madeAt, policies, items } = edition;
  const action = useAction();
  const [making, setMaking] = useState<Format | null>(null);
  const [failed, setFailed] = useState(false);
  const load = (format: Format) => {
    setMaking(format);
    setFailed(false);
    void action.run(async () => {
      const { fileName: name, mimeType, base64, url } = await call('document.handbook', { editionId, format });
      const kept = await (base64 === null
        ? keepFile.keepAddress({ name, url })
        : keepFile.keepDocument({ name, mimeType, base64 }));
      setFailed(kept === 'failed');
    });
  };
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title plh-grow">{t('editions.name', { year, number })}</View>
        {newest ? <Tag tone="accent">{t('editions.newest')}</Tag> : null}
      </View>
      <View className="plh-soft plh-figures">
        {t('editions.on', { day: dayOf(madeAt) })} · {t('editions.holds', { policies, items })}
      </View>
      {note ? <View>{note}</View> : null}
      <View className="plh-row editions-files">
        <Action kind="plain" block={false} onPress={() => go('policy/handbook', newest ? {} : { editionId })}>
          {t('editions.read')}
        </Action>
        {formats.map((format) => (
          <Action
            key={format}
            kind="plain"
            block={false}
            busy={action.busy && making === format}
            disabled={action.busy}
            onPress={() => load(format)}
          >
            {t(`editions.${format}`)}
          </Action>
        ))}
      </View>
      {action.busy ? <Notice icon="waiting">{t('editions.making')}</Notice> : null}
      <ActionError error={action.error} />
      {failed ? <Notice tone="warn">{t('editions.failed')}</Notice> : null}
    </View>
  );
}
