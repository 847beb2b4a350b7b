import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import type { Surface } from '@/components/canvas-2d/types';
import { toast } from '@/components/confirm';
import { ActionError, Notice } from '@/components/notice';
import { modulesOf } from '@/components/qr-code';
import { Fact } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/trainee';
import { call } from '@/services/call';
import { copyText } from '@/services/copy-text';
import { keepFile } from '@/services/keep-file';
import { checkAddress } from '../parts/check-address';
import { drawCertificate } from './draw';
import { PAPER } from './paper';
import { CANVAS } from './picture';
import type { Certificate } from './types';

/** As a picture, as a PDF, and its number to copy. */
export function KeepCertificate({ certificate }: { certificate: Certificate }) {
  const { sessionId, number } = certificate;
  const t = useT();
  const picture = useAction();
  const paper = useAction();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<'certificate.declined' | 'certificate.failed' | null>(null);
  const tell = (kept: 'kept' | 'declined' | 'failed') => {
    setSaid(kept === 'kept' ? null : `certificate.${kept}`);
    if (kept === 'kept') toast(t('certificate.kept'));
  };
  const savePicture = async () => {
    const modules = modulesOf(checkAddress(number));
    const draw = (surface: Surface) => drawCertificate(surface, certificate, modules);
    const { width, height } = PAPER;
    tell(
      await keepFile.keepPicture({
        name: `${t('certificate.title')}-${number}.png`,
        canvasId: CANVAS,
        width,
        height,
        draw,
      }),
    );
  };
  const openPaper = async () => {
    const file = await call('document.certificate', { sessionId });
    setMissing(file.missingCharacters);
    const kept = await keepFile.keepDocument({ ...file, name: file.fileName });
    if (kept === 'failed') tell(kept);
  };
  const copy = async () => {
    const done = await copyText(number);
    if (process.env.TARO_ENV === 'h5') toast(t(done ? 'certificate.copied' : 'certificate.failed'));
  };
  return (
    <>
      <View className="certificate-buttons">
        <Action id="save-picture" busy={picture.busy} onPress={() => void picture.run(savePicture)}>
          {t('certificate.picture')}
        </Action>
        <Action id="open-pdf" kind="plain" busy={paper.busy} onPress={() => void paper.run(openPaper)}>
          {t('certificate.pdf')}
        </Action>
      </View>
      <ActionError error={picture.error ?? paper.error} />
      {said ? <Notice tone="warn">{t(said)}</Notice> : null}
      {missing.length > 0 ? (
        <Notice tone="warn">{t('certificate.missing', { characters: missing.join(' ') })}</Notice>
      ) : null}
      <View className="plh-card">
        <Fact name={t('certificate.number')}>
          <View className="plh-figures">{number}</View>
        </Fact>
        <View className="plh-faint">{t('certificate.checkHint')}</View>
        <Action kind="plain" onPress={() => void copy()}>
          {t('certificate.copy')}
        </Action>
      </View>
    </>
  );
}
