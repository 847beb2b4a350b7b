import { LIMITS } from '../../../cloudfunctions/contract/lists';
import { View } from '@tarojs/components';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/work';
import type { CallError } from '@/services/call-error';
import { TextField } from '../field';
import { Notice } from '../notice';

/** What asks for a reason, by its key. */
export interface Asked {
  key: string;
  text: string;
  clause: string;
}
export interface Remark extends Asked {
  level: 'refused' | 'reason' | 'notice';
  answered: boolean;
}

/** What a refused call asks reasons for. */
export const askedBy = (error: CallError | undefined): Asked[] =>
  error?.code === 'REASON_REQUIRED' && Array.isArray(error.details['asked']) ? (error.details['asked'] as Asked[]) : [];

export interface Reasons {
  typed: Readonly<Record<string, string>>;
  type: (key: string, reason: string) => void;
  /** Those that are long enough, as an operation takes them. */
  given: { key: string; reason: string }[];
  clear: () => void;
}

/** Reasons as they are typed, kept on this device until the server has them. */
export function useReasons(draftKey: string): Reasons {
  const { value, change, clear } = useDraft<Record<string, string>>(`reasons.${draftKey}`, {});
  return {
    typed: value,
    type: (key, reason) => change({ [key]: reason }),
    given: Object.entries(value).flatMap(([key, reason]) =>
      reason.trim().length >= LIMITS.reasonMinimum ? [{ key, reason: reason.trim() }] : [],
    ),
    clear,
  };
}

/** What is odd about what was entered: in words, and with a field where it is taken with a reason. */
export function Remarks({ remarks, reasons }: { remarks: readonly Remark[]; reasons: Reasons }) {
  const t = useT();
  const said = remarks.filter(({ level, answered }) => level !== 'reason' || answered);
  return (
    <>
      {said.map(({ key, text, level }) => (
        <Notice key={key} tone={level === 'refused' ? 'bad' : 'warn'}>
          {text}
          {level === 'reason' ? <View className="plh-soft">{t('reasons.answered')}</View> : null}
        </Notice>
      ))}
      <ReasonFields
        asked={remarks.filter(({ level, answered }) => level === 'reason' && !answered)}
        reasons={reasons}
      />
    </>
  );
}

/** A field for each reason that is asked for. */
export function ReasonFields({ asked, reasons }: { asked: readonly Asked[]; reasons: Reasons }) {
  const t = useT();
  if (asked.length === 0) return null;
  return (
    <View id="asked-reasons" className="plh-card work-form">
      <View className="plh-title">{t('reasons.title')}</View>
      <View className="plh-soft">{t('reasons.lead')}</View>
      {asked.map(({ key, text, clause }) => (
        <TextField
          key={key}
          label={text}
          hint={clause}
          value={reasons.typed[key] ?? ''}
          onChange={(reason) => reasons.type(key, reason)}
          multiline
          required
          maxLength={LIMITS.reasonMaximum}
        />
      ))}
    </View>
  );
}
