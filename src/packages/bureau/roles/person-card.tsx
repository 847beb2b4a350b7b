import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { useT } from '@/locales/bureau';
import type { Person } from './person';
import { Revocation } from './revocation';

interface Props {
  person: Person;
  onDone: () => Promise<void>;
  /** Opens the person beside the list; without it the card itself has the way to take the role away. */
  onOpen?: () => void;
}

/** One person's role, on a phone and beside its detail. */
export function PersonCard({ person, onDone, onOpen }: Props) {
  const t = useT();
  const { grant } = person;
  const name = person.name || t('roles.noName');
  const phone = <View className="plh-soft plh-figures">{person.phoneMasked}</View>;
  const facts = (
    <>
      <View>
        {t(`role.${grant.role}`)} · {grant.scopeName}
      </View>
      <View className="plh-faint plh-figures">
        {t('roles.since', { time: shownInstant(grant.grantedAt).slice(0, 10) })}
      </View>
    </>
  );
  if (onOpen)
    return (
      <LinkCard title={name} aside={phone} onPress={onOpen}>
        {facts}
      </LinkCard>
    );
  return (
    <View className="plh-card work-form">
      <View className="plh-between">
        <View className="plh-title plh-grow">{name}</View>
        {phone}
      </View>
      {facts}
      <Revocation person={person} onDone={onDone} />
    </View>
  );
}
