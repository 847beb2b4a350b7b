import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/policy-desk';
import type { Editing } from './use-editing';

interface Props {
  id: string;
  editing: Editing;
  locked: boolean;
}

/** Takes the last step back, by its name; nothing where there is none, or where nothing can be changed. */
export function UndoLink({ id, editing: { undoable, undo }, locked }: Props) {
  const t = useT();
  if (locked || undoable === null) return null;
  return (
    <Pressable id={id} className="plh-link draft-undo" label={t('draft.undoLabel', { what: undoable })} onPress={undo}>
      <Icon name="undo" />
      {t('draft.undo', { what: undoable })}
    </Pressable>
  );
}
