import type { Lists } from '@mechanisms/form-changes';
import { useT } from '@/locales';
import { idsOf } from '@/services/programme-words';

/** The words of what a session's plan names out of the programme's lists. */
export function useListWords(): Lists {
  const t = useT();
  return {
    mode: idsOf('mode').map((value) => ({ value, text: t(`mode.${value}`) })),
    content: idsOf('content').map((value) => ({ value: Number(value), text: t(`content.${value}`) })),
    audience: idsOf('audience').map((value) => ({ value, text: t(`audience.${value}`) })),
    organiser: idsOf('organiser').map((value) => ({ value, text: t(`organiser.${value}`) })),
    area: idsOf('region').map((value) => ({ value, text: t(`region.${value}`) })),
  };
}
