import { View } from '@tarojs/components';
import { useRef } from 'react';
import { FILE_FORMATS, type Field, type FileEntry, type FileFormat } from '@mechanisms/form';
import { Action } from '@/components/action';
import { endingOf, stored, useUploads, type Sending } from '@/hooks/uploads';
import { shownSize } from '@/services/open-file';
import { pickFiles } from '@/services/pick-files';
import { randomHex } from '@/services/random-hex';
import { FileRow } from './file-row';
import { useT } from './words';

interface Props {
  field: Field & { kind: 'files' };
  entry: unknown;
  change: (entry: readonly FileEntry[]) => void;
  id: string;
}

type Named = Sending & { key: string };

const FORMATS = Object.keys(FILE_FORMATS) as FileFormat[];
const formatOf = (name: string): FileFormat | undefined =>
  FORMATS.find((format) => FILE_FORMATS[format].some((ending) => ending === endingOf(name)));

/** Files by kind, size and number. Each is stored as soon as it is chosen; what has arrived is kept with the draft. */
export function FilesField({ field: { formats, most, megabytes }, entry, change, id }: Props) {
  const t = useT();
  const shown = (Array.isArray(entry) ? entry : []) as readonly FileEntry[];
  // Several arrive between two showings: each adds to what the one before it left.
  const files = useRef(shown);
  files.current = shown;
  const put = (next: readonly FileEntry[]) => {
    files.current = next;
    change(next);
  };
  const { list, add, retry, cancel } = useUploads<Named>(
    async (sending, options) => void (await stored(sending, 'forms', options)),
    ({ key, fileId }) =>
      put(files.current.map((one) => (one.key === key && fileId ? { fileId, name: one.name, size: one.size } : one))),
  );
  const names = formats.map((format) => t(`form.format.${format}`)).join(t('form.or'));
  const problemOf = ({ picked: { name, size } }: Sending): string | null => {
    if (size > megabytes * 1024 * 1024) return t('form.fileTooLarge', { megabytes });
    const format = formatOf(name);
    return format && formats.includes(format) ? null : t('form.fileFormat', { formats: names });
  };
  const choose = async (kind: 'photo' | 'file') => {
    const picked = await pickFiles(kind);
    let room = most - files.current.length;
    const sendings = await Promise.all(picked.map(async (file) => ({ picked: file, key: await randomHex(8) })));
    const problems = new Map(
      sendings.map((sending) => {
        const problem = problemOf(sending) ?? (room <= 0 ? t('form.fileMost', { most }) : null);
        if (problem === null) room--;
        return [sending.key, problem] as const;
      }),
    );
    const taken = sendings.filter(({ key }) => problems.get(key) === null);
    if (taken.length > 0)
      put([
        ...files.current,
        ...taken.map(({ key, picked: one }) => ({ key, name: one.name.slice(-120), size: one.size })),
      ]);
    add(sendings, ({ key }) => problems.get(key) ?? null);
  };
  const under = (key: string | undefined) => list.find(({ sending }) => key !== undefined && sending.key === key);
  const refused = list.filter(({ sending }) => !shown.some(({ key }) => key === sending.key));
  const remover = (name: string, onPress: () => void) => ({ label: `${t('form.remove')} ${name}`, onPress });
  return (
    <View className="plh-stack">
      {shown.map((file, index) => {
        const upload = under(file.key);
        const failed = file.fileId === undefined && (!upload || upload.state === 'failed');
        const note = failed
          ? (upload?.problem ?? t('form.fileLost'))
          : upload &&
            t(upload.state === 'waiting' ? 'form.fileWaiting' : 'form.fileSending', {
              percent: Math.round(upload.share * 100),
            });
        return (
          <FileRow
            key={file.fileId ?? file.key ?? index}
            name={file.name}
            note={[shownSize(file.size), note].filter(Boolean).join(' · ')}
            bad={failed}
            share={upload && !failed ? upload.share : undefined}
            onRetry={failed && upload ? () => retry(upload.key) : undefined}
            remove={remover(file.name, () => {
              if (upload) cancel(upload.key);
              put(files.current.filter((one) => one !== file));
            })}
          />
        );
      })}
      {refused.map(({ key, sending: { picked }, problem = '' }) => (
        <FileRow
          key={`refused-${key}`}
          name={picked.name}
          note={`${shownSize(picked.size)} · ${problem}`}
          bad
          remove={remover(picked.name, () => cancel(key))}
        />
      ))}
      {shown.length < most ? (
        <View className="plh-row">
          {formats.includes('picture') ? (
            <Action id={`${id}-photo`} kind="plain" block={false} onPress={() => void choose('photo')}>
              {t('form.addPhoto')}
            </Action>
          ) : null}
          {formats.some((format) => format !== 'picture') ? (
            <Action id={id} kind="plain" block={false} onPress={() => void choose('file')}>
              {t('form.addFile')}
            </Action>
          ) : null}
        </View>
      ) : null}
      <View className="plh-faint">{t('form.filesHint', { formats: names, megabytes, most })}</View>
    </View>
  );
}
