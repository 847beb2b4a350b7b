import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { DueTag } from '@/components/staff/due-tag';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/institution';
import { go } from '@/services/navigate';
import type { SessionDetail } from '@/services/types';

/** The ways on; during the session the code first, afterwards the materials. */
export function Links({ session, ended }: { session: SessionDetail; ended: boolean }) {
  const t = useT();
  const { sessionId, venues } = session;
  const open = (page: string) => () => go(`institution/${page}`, { sessionId });
  const hall =
    venues.length === 0
      ? []
      : [
          <Way
            key="code"
            id="to-code"
            icon="code"
            title={t('desk.code')}
            note={t('desk.codeNote')}
            onPress={open('code')}
          />,
          <Way
            key="staff"
            icon="pen"
            title={t('desk.staff')}
            note={t('desk.staffNote')}
            onPress={open('staff-sign-in')}
          />,
          <Way
            key="poster"
            icon="print"
            title={t('desk.poster')}
            note={t('desk.posterNote')}
            onPress={open('poster')}
          />,
        ];
  const paper = [
    <Way key="materials" id="to-materials" icon="picture" title={t('desk.materials')} onPress={open('materials')}>
      {ended ? <MaterialsNote sessionId={sessionId} /> : null}
    </Way>,
    <Way key="score" icon="chart" title={t('desk.score')} note={t('desk.scoreNote')} onPress={open('score')} />,
  ];
  return <View className="plh-card ways">{ended ? [...paper, ...hall] : [...hall, ...paper]}</View>;
}

/** With the institution the day by which they are due, later where they are. */
function MaterialsNote({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { data: state } = useRemote('material.get', { sessionId });
  if (!state) return null;
  if (state.stage === 'collecting') return <DueTag day={state.reopenedUntilDay ?? state.dueDay} />;
  return <View className="plh-soft">{`${t(`path.${state.stage}`)} · ${t(`path.now.${state.stage}`)}`}</View>;
}

interface WayProps {
  icon: IconName;
  title: string;
  note?: string;
  id?: string;
  onPress: () => void;
  children?: ReactNode;
}

function Way({ icon, title, note, id, onPress, children }: WayProps) {
  return (
    <Pressable {...(id ? { id } : {})} role="link" className="plh-line" onPress={onPress}>
      <Icon name={icon} className="way-icon" />
      <View className="plh-grow">
        <Text className="way-title">{title}</Text>
        {note ? <View className="plh-soft">{note}</View> : null}
        {children}
      </View>
      <Icon name="forward" className="inst-soft-icon" />
    </Pressable>
  );
}
