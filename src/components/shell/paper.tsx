import { useT } from '@/locales';
import { useMe } from '@/services/me';
import { serverNow } from '@/services/server-clock';
import { dayOf, timeOf } from '../format';
import { usePrinting } from '@/hooks/printing';

/** As a string of a style sheet. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** What only paper has: whose page it is, of which year and when it was printed, above it; its name and number at the foot of every sheet. */
export function Paper({ title }: { title: string }) {
  const t = useT();
  const printing = usePrinting();
  const grants = useMe()?.grants ?? [];
  const now = serverNow();
  const office = [...new Set(grants.map(({ role }) => t(`role.${role}`)))].join(t('paper.and'));
  const foot = `@media print { @page {
    @bottom-left { content: ${quoted(`${t('app.name')} · ${title}`)}; }
    @bottom-right { content: ${quoted(t('paper.page'))} counter(page) ${quoted(t('paper.of'))} counter(pages) ${quoted(t('paper.pages'))}; }
  }
  @page poster { @bottom-left { content: none; } @bottom-right { content: none; } } }`;
  if (!printing) return null;
  return (
    <div className="plh-paper">
      <style>{foot}</style>
      <div className="plh-paper-line">
        <span>{office ? `${t('app.name')} · ${office}` : t('app.name')}</span>
        <span>{t('paper.year', { year: dayOf(now).slice(0, 4) })}</span>
      </div>
      <div className="plh-paper-title">{title}</div>
      <div className="plh-paper-line">{t('paper.printed', { time: `${dayOf(now)} ${timeOf(now)}` })}</div>
    </div>
  );
}
