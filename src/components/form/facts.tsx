import { fieldsOf, type Form, type FormFile } from '@mechanisms/form';
import { told, type Lists } from '@mechanisms/form-changes';
import { Fact } from '@/components/section';
import { openFile, shownSize } from '@/services/open-file';
import { FileRow } from './file-row';
import { useT, useTelling, useWords } from './words';

/** The same form for reading. `names`: only these fields; `links`: where its files can be opened, by their ids; one without is not what was handed in. */
export function FormFacts<F extends Form>({
  form,
  values,
  lists,
  names,
  links,
}: {
  form: F;
  values: object;
  lists?: Lists;
  names?: readonly string[];
  links?: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const words = useWords();
  const telling = useTelling(lists);
  const known: Readonly<Record<string, unknown>> = { ...values };
  return Object.entries(fieldsOf(form))
    .filter(([name, field]) => field.unseen !== true && (names?.includes(name) ?? known[name] !== undefined))
    .map(([name, field]) => (
      <Fact key={name} name={words(field.label)}>
        {field.kind === 'files' && Array.isArray(known[name]) && known[name].length > 0
          ? (known[name] as FormFile[]).map(({ fileId, name: file, size }) => {
              const url = links?.[fileId];
              const bad = links !== undefined && url === undefined;
              const onOpen = url ? () => void openFile({ name: file, url }) : undefined;
              return (
                <FileRow
                  key={fileId}
                  name={file}
                  note={bad ? t('form.fileChanged') : shownSize(size)}
                  bad={bad}
                  onOpen={onOpen}
                />
              );
            })
          : told(field, known[name], telling)}
      </Fact>
    ));
}
