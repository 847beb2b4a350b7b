import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/policy-desk';
import { fieldName } from '../parts/field-names';
import type { Finding } from '../parts/types';
import { itemOf } from './items/item-of';
import { missingFields } from './missing-fields';
import type { Editing } from './use-editing';

const looks: Record<Finding['level'], { icon: IconName; tone: Tone }> = {
  ask: { icon: 'warning', tone: 'bad' },
  check: { icon: 'eye', tone: 'warn' },
  done: { icon: 'done', tone: 'ok' },
};

interface Props {
  editing: Editing;
  onJump: (selector: string, articleId?: string | null, itemId?: string | null) => void;
}

/** What has to be filled in, what to look at, what was changed on purpose; each leads to its field. */
export function Findings({ editing, onJump }: Props) {
  const t = useT();
  const { draft, proposal } = editing;
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(draft.findings.length <= LONG);
  if (draft.state === 'published' || draft.state === 'discarded') return null;
  const missing = missingFields(proposal);
  // What the server asked for last time and what has been filled in since; what is empty now and was not then.
  const asked = draft.findings.filter(({ level, field }) => {
    if (level !== 'ask') return true;
    const [name = '', index] = field.split('.');
    if (index !== undefined) return true;
    return (
      missing.includes(name) ||
      JSON.stringify(draft.proposal[name as keyof typeof proposal]) ===
        JSON.stringify(proposal[name as keyof typeof proposal])
    );
  });
  const own = missing
    .filter((field) => !asked.some((finding) => finding.level === 'ask' && finding.field.split('.')[0] === field))
    .map((field): Finding => ({ field, level: 'ask', message: t('draft.fillIn', { field: fieldName(t, field) }) }));
  const findings = [...own, ...asked].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  const number = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  const shown = all ? findings : findings.filter(({ level }) => level !== 'done');
  const jump = ({ field }: Finding) => {
    const [name = '', index] = field.split('.');
    const article = name === 'articles' && index !== undefined ? proposal.articles[Number(index)] : undefined;
    if (article) return onJump(`#article-${article.articleId}`, article.articleId);
    const item = itemOf(proposal, field);
    if (item) return onJump(`#item-${item.itemId}`, null, item.itemId);
    onJump(name === 'articles' ? '#draft-articles' : name === 'items' ? '#draft-items' : `#field-${name}`);
  };
  const nameOf = ({ field }: Finding): string => {
    const [name = '', index] = field.split('.');
    const article = name === 'articles' && index !== undefined ? proposal.articles[Number(index)] : undefined;
    const item = itemOf(proposal, field);
    if (item) return item.title || t('item.unnamed');
    return article ? article.number || article.heading || fieldName(t, name) : fieldName(t, name);
  };
  return (
    <Section
      title={t('draft.findings')}
      aside={
        <View className="plh-row">
          {order.map((level) =>
            number(level) > 0 ? (
              <Tag key={level} tone={looks[level].tone}>
                {t(`finding.${level}`, { count: number(level) })}
              </Tag>
            ) : null,
          )}
        </View>
      }
    >
      <View className="plh-card draft-findings">
        {findings.length === 0 ? <View className="plh-soft">{t('draft.nothingFound')}</View> : null}
        {findings.length > 0 && number('ask') + number('check') === 0 ? (
          <View className="plh-soft">{t('draft.nothingToDo')}</View>
        ) : null}
        {(open ? shown : shown.slice(0, SHORT)).map((finding, index) => (
          <Pressable
            key={`${finding.field}-${index}`}
            role="link"
            className="draft-finding"
            label={`${t(`finding.${finding.level}Label`)} ${nameOf(finding)} ${finding.message}`}
            onPress={() => jump(finding)}
          >
            <Icon name={looks[finding.level].icon} className={`draft-finding-${finding.level}`} />
            <View className="plh-grow">
              <Text className="desk-strong">{nameOf(finding)}</Text> <Text>{finding.message}</Text>
            </View>
            <Icon name="forward" className="work-arrow" />
          </Pressable>
        ))}
        {shown.length > SHORT ? (
          <Pressable className="plh-link" onPress={() => setOpen(!open)}>
            {open ? t('common.close') : t('draft.allFindings', { count: shown.length })}
          </Pressable>
        ) : null}
        {number('done') > 0 ? (
          <Pressable className="plh-link" onPress={() => setAll(!all)}>
            {all ? t('draft.hideDone') : t('draft.showDone', { count: number('done') })}
          </Pressable>
        ) : null}
      </View>
    </Section>
  );
}

const order: readonly Finding['level'][] = ['ask', 'check', 'done'];
/** So many stay when the list is folded. */
const SHORT = 5;
/** So many are shown at once from the start. */
const LONG = 12;
