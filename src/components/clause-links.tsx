import { useT } from '@/locales';
import { go } from '@/services/navigate';
import { Pressable } from './pressable';

/** Each of the clauses ('附件2 四；四（三）') as a link to its own words in the library. */
export function ClauseLinks({ clause }: { clause: string }) {
  const t = useT();
  return clause.split('；').map((one) => (
    <Pressable key={one} role="link" className="plh-link" onPress={() => go('policy-detail', { clause: one })}>
      {t('trace.clause', { clause: one })}
    </Pressable>
  ));
}
