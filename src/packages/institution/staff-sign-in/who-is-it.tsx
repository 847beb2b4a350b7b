import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { errorText } from '@/components/error-text';
import { Notice } from '@/components/notice';
import { useT } from '@/locales/institution';
import type { CallError } from '@/services/call-error';

export interface KnownPerson {
  personId: string;
  name: string;
  enterprise: string;
  phoneMasked: string;
}

/** Whether the server asks who is meant: the number is known by another name. */
export const asksWho = (error: CallError | undefined): error is CallError =>
  error?.code === 'STAFF_NAME_DIFFERS' || error?.code === 'STAFF_NUMBER_KNOWN';

interface Props {
  error: CallError;
  typedName: string;
  busy: boolean;
  onPerson: (person: KnownPerson) => void;
  onShared: () => void;
}

/** The number is known by another name: that person, or somebody else on a shared number; what was typed stays. */
export function WhoIsIt({ error, typedName, busy, onPerson, onShared }: Props) {
  const t = useT();
  const people = (Array.isArray(error.details.people) ? error.details.people : []) as KnownPerson[];
  return (
    <View className="plh-stack">
      <Notice tone="warn">{errorText(error)}</Notice>
      {people.map((person) => (
        <Action
          key={person.personId}
          id={`staff-is-${person.personId}`}
          kind="plain"
          busy={busy}
          onPress={() => onPerson(person)}
        >
          {t('staff.isThat', { name: person.name, enterprise: person.enterprise })}
        </Action>
      ))}
      <Action id="staff-shared" kind="plain" busy={busy} onPress={onShared}>
        {t('staff.isOther', { name: typedName })}
      </Action>
    </View>
  );
}
