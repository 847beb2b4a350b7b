import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Action } from './action';
import { ActionError, Notice } from './notice';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/handbook-files';
import { call } from '@/services/call';
import { keepFile } from '@/services/keep-file';

const formats = ['docx', 'pdf'] as const;
type Format = (typeof formats)[number];

interface Props {
  editionId: string;
  /** What else can be done with the edition, before its files. */
  children?: ReactNode;
}

/** An edition of the handbook as Word and as PDF: made by the server when it is first asked for, which takes a while. */
export function HandbookFiles({ editionId, children }: Props) {
  const t = useT();
  const action = useAction({ aside: true });
  const [making, setMaking] = useState<Format | null>(null);
  const [failed, setFailed] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const load = (format: Format) => {
    setMaking(format);
    setFailed(false);
    void action.run(async () => {
      const {
        fileName: name,
        mimeType,
        base64,
        url,
        missingCharacters,
      } = await call('document.handbook', { editionId, format });
      setMissing(missingCharacters);
      const kept =
        base64 === null
          ? await keepFile.keepAddress({ name, url })
          : await keepFile.keepDocument({ name, mimeType, base64 });
      setFailed(kept === 'failed');
    });
  };
  return (
    <View>
      <View className="plh-row plh-files">
        {children}
        {formats.map((format) => (
          <Action
            key={format}
            id={`${format}-${editionId}`}
            kind="plain"
            block={false}
            busy={action.busy && making === format}
            disabled={action.busy}
            onPress={() => load(format)}
          >
            {t(`file.${format}`)}
          </Action>
        ))}
      </View>
      {action.busy ? <Notice icon="waiting">{t('file.making')}</Notice> : null}
      <ActionError error={action.error} />
      {failed ? <Notice tone="warn">{t('file.failed')}</Notice> : null}
      {missing.length > 0 ? (
        <Notice tone="warn">{t('file.missing', { count: missing.length, characters: missing.join(' ') })}</Notice>
      ) : null}
    </View>
  );
}
