import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Bar } from '@/components/staff/bar';
import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/institution';
import { difference, type Tried } from './what-if';

type Part = Tried['parts'][number];

/** The five parts as they would be, each beside what it is now; a touch opens its arithmetic (R-SCORE 7). */
export function PartsList({ now, then }: { now: Tried; then: Tried }) {
  return (
    <View>
      {then.parts.map((part) => (
        <PartRow key={part.part} part={part} before={now.parts.find((one) => one.part === part.part)?.shown ?? ''} />
      ))}
    </View>
  );
}

function PartRow({ part, before }: { part: Part; before: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const change = difference(before, part.shown);
  const name = t(`part.${part.part}`);
  return (
    <View className="work-item">
      <Pressable
        className="plh-between inst-middle part-row"
        label={t(open ? 'try.closePart' : 'try.openPart', { name, points: part.shown, full: part.full })}
        onPress={() => setOpen(!open)}
      >
        <Text className="plh-grow">{name}</Text>
        {change ? (
          <Text className={`plh-figures ${change.startsWith('+') ? 'work-ok' : 'work-bad'}`}>{change}</Text>
        ) : null}
        <Text className="plh-figures">
          {part.shown} / {Number(part.full)}
        </Text>
        <Icon name={open ? 'up' : 'down'} className="inst-soft-icon" />
      </Pressable>
      <Bar
        share={Number(part.full) > 0 ? Number(part.shown) / Number(part.full) : 0}
        label={`${name} ${part.shown} / ${part.full}`}
      />
      {open ? <TraceView trace={part.trace} /> : null}
    </View>
  );
}
