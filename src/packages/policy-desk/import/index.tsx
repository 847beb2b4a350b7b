import { useT } from '@/locales/policy-desk';
import { DeskPage } from '../parts/desk-page';
import { DropZone } from './drop-zone';
import { ImportList } from './import-list';
import { PasteForm } from './paste-form';
import { useImports } from './use-imports';
import './import.scss';

/** Files, or pasted text, become drafts to be checked beside the original (R-POLICY 6). */
export default function ImportPage() {
  const t = useT();
  const imports = useImports();
  return (
    <DeskPage title={t('import.title')}>
      <DropZone onFiles={imports.add} />
      <ImportList imports={imports} />
      <PasteForm />
    </DeskPage>
  );
}
