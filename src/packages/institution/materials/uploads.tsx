import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { ActionError, Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { Bar } from '@/components/staff/bar';
import { toast } from '@/components/confirm';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/institution';
import { pickFiles } from '@/services/pick-files';
import type { FileKind, PhotoKind } from '@/services/work-types';
import { handIn } from './hand-in';

const photoKinds: readonly PhotoKind[] = ['lecturer', 'trainees', 'room', 'other'];
const fileKinds = ['courseware', 'register', 'other'] as const satisfies readonly FileKind[];

/** Upload by kind: what a photo shows is said by the button that it came through. */
export function Uploads({ sessionId, onDone }: { sessionId: string; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [refused, setRefused] = useState<string[]>([]);
  const add = (kind: FileKind, photoKind?: PhotoKind) =>
    action.run(async () => {
      const files = await pickFiles(kind === 'photo' ? 'photo' : 'file');
      if (files.length === 0) return;
      setRefused([]);
      try {
        setProgress({ done: 0, of: files.length });
        const problems: string[] = [];
        for (const [index, file] of files.entries()) {
          const problem = await handIn(sessionId, file, kind, photoKind);
          if (problem) problems.push(`${file.name}：${problem}`);
          setProgress({ done: index + 1, of: files.length });
        }
        setRefused(problems);
        toast(t('materials.uploaded', { count: files.length - problems.length }));
      } finally {
        setProgress(null);
        await onDone();
      }
    });
  return (
    <Section title={t('materials.upload')}>
      <View className="plh-card work-form">
        <View className="plh-soft">{t('materials.photosLead')}</View>
        <View className="work-buttons work-buttons-half">
          {photoKinds.map((kind) => (
            <Action
              key={kind}
              id={`photo-${kind}`}
              kind="plain"
              disabled={action.busy}
              onPress={() => void add('photo', kind)}
            >
              {t('materials.add', { kind: t(`photo.${kind}`) })}
            </Action>
          ))}
        </View>
        <View className="plh-soft">{t('materials.filesLead')}</View>
        <View className="work-buttons work-buttons-half">
          {fileKinds.map((kind) => (
            <Action key={kind} id={`file-${kind}`} kind="plain" disabled={action.busy} onPress={() => void add(kind)}>
              {t('materials.add', { kind: t(`file.${kind}`) })}
            </Action>
          ))}
        </View>
        {progress ? (
          <View {...a11y(undefined, 'status')}>
            <View className="plh-soft">{t('materials.uploading', progress)}</View>
            <Bar share={progress.done / progress.of} label={t('materials.uploading', progress)} />
          </View>
        ) : null}
        {refused.map((text) => (
          <Notice key={text} tone="bad">
            {text}
          </Notice>
        ))}
        <ActionError error={action.error} />
      </View>
    </Section>
  );
}
