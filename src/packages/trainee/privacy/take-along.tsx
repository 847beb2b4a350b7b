import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { dayOf } from '@/components/format';
import { Notice } from '@/components/notice';
import { useT } from '@/locales/trainee';
import type { Output } from '@/services/call';
import { copyText } from '@/services/copy-text';
import { keepFile } from '@/services/keep-file';

/** Everything shown below as one file, to keep or to hand on; copied where a file cannot be kept. */
export function TakeAlong({ data }: { data: Output<'identity.exportMyData'> }) {
  const t = useT();
  const [failed, setFailed] = useState(false);
  const text = () => JSON.stringify(data, null, 2);
  const keep = async () => {
    const kept = await keepFile.keepText(`${t('privacy.file')}-${dayOf(data.at)}.json`, text());
    setFailed(kept === 'failed');
  };
  const copy = async () => {
    const done = await copyText(text());
    if (process.env.TARO_ENV === 'h5') toast(t(done ? 'privacy.copied' : 'privacy.notKept'));
  };
  return (
    <View className="plh-card plh-stack">
      <Action id="export-data" onPress={() => void keep()}>
        {t('privacy.export')}
      </Action>
      <Action kind="plain" onPress={() => void copy()}>
        {t('privacy.copy')}
      </Action>
      {failed ? <Notice tone="warn">{t('privacy.notKept')}</Notice> : null}
    </View>
  );
}
