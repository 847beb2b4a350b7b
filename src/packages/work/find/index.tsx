import { useCallback, useEffect, useRef, useState } from 'react';
import { Input, View } from '@tarojs/components';
import { readPhone } from '@mechanisms/phone';
import { a11y, inputLabel } from '@/components/a11y';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useLineKeys } from '@/components/search-box/line-keys';
import { Section } from '@/components/section';
import { WorkPage } from '@/components/staff/work-page';
import { Tag } from '@/components/tag';
import { typingClass } from '@/components/text-input';
import { useDesk } from '@/hooks/desk';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/case';
import { call, type Output } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';
import { goBack } from '@/services/navigate';
import { forgetFound, rememberFound, useFindHistory } from '@/services/search-history';
import { useHits, type HitGroup, type Policies } from './hits';
import '@/components/search-box/search-box.scss';
import '../work.scss';
import './index.scss';

const SETTLES_MS = 250;
const POLICIES = 5;

interface Answer {
  query: string;
  found: Output<'case.search'>;
  policies: Policies;
}

/** What a query finds; nothing of a former one. A telephone number or a credit code is nobody's policy, and is asked of nobody else. */
function useFound(query: string) {
  const [answer, setAnswer] = useState<Answer>();
  const [error, setError] = useState<CallError>();
  const latest = useRef(0);
  const ask = useCallback(async () => {
    const mine = ++latest.current;
    setError(undefined);
    if (query === '') return;
    const names = readPhone(query) !== null || /^[\dA-Z]{18}$/i.test(query.replace(/\s/g, ''));
    try {
      const [found, policies] = await Promise.all([
        call('case.search', { query }),
        names ? [] : call('policy.search', { query, limit: POLICIES, perPolicy: 1 }).then(({ hits }) => hits),
      ]);
      if (mine === latest.current) setAnswer({ query, found, policies });
    } catch (thrown) {
      if (mine === latest.current) setError(asCallError(thrown));
    }
  }, [query]);
  useEffect(() => void ask(), [ask]);
  return { answer: answer?.query === query ? answer : undefined, error, ask };
}

const LIST = 'find-results';
const optionId = (index: number): string => `find-hit-${index}`;

/** Everything that one may see, found from one line: groups to walk through with the arrows. On a desk `/` and Ctrl-K lead here. */
export default function FindPage() {
  const t = useT();
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [focused, setFocused] = useState(false);
  const [active, setActive] = useState(0);
  const query = useSettled(typed.trim(), SETTLES_MS);
  const { answer, error, ask } = useFound(query);
  const groupsOf = useHits(setTyped);
  const groups = answer ? groupsOf(answer.found, answer.policies) : [];
  const all = groups.flatMap(({ hits }) => hits);
  useEffect(() => setActive(0), [answer]);
  const open = (index: number) => {
    const hit = all[index];
    if (!hit) return;
    rememberFound(query);
    hit.open();
  };
  const step = (by: number) => all.length > 0 && setActive((now) => (now + by + all.length) % all.length);
  useLineKeys(focused, {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: goBack,
  });
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <WorkPage title={t('find.title')}>
      <View className="plh-search" {...a11y(undefined, 'search')}>
        <View className="plh-grow plh-search-line">
          <Icon name="search" className="plh-search-icon" />
          <Input
            id="find"
            className={typingClass}
            value={typed}
            focus
            placeholder={t('find.placeholder')}
            placeholderClass="plh-placeholder"
            confirmType="search"
            maxlength={80}
            onInput={(event) => setTyped(event.detail.value)}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            onConfirm={() => open(active)}
            {...combobox(t('find.placeholder'), all.length > 0, active)}
          />
          {typed ? (
            <Pressable className="plh-search-clear" label={t('find.clear')} onPress={() => setTyped('')}>
              <Icon name="close" />
            </Pressable>
          ) : null}
        </View>
      </View>
      {typed.trim() === '' ? <Recent onChoose={setTyped} hint={desk} /> : null}
      {error ? <ErrorCard error={error} onRetry={() => void ask()} /> : null}
      {query !== '' && !answer && !error ? <Skeleton rows={6} /> : null}
      {answer && all.length === 0 ? <Empty icon="search" text={t('find.none', { query })} /> : null}
      {all.length > 0 ? (
        <View id={LIST} className="plh-stack" {...a11y(t('find.results'), 'listbox')}>
          <Groups groups={groups} active={active} onOpen={open} />
        </View>
      ) : null}
    </WorkPage>
  );
}

/** The groups one below the other, their lines numbered through. */
function Groups({
  groups,
  active,
  onOpen,
}: {
  groups: readonly HitGroup[];
  active: number;
  onOpen: (index: number) => void;
}) {
  const t = useT();
  let index = -1;
  return groups.map(({ kind, icon, hits, more }) => (
    <View key={kind} {...a11y(t(`find.${kind}`), 'group')}>
      <View className="plh-between find-head">
        <View className="plh-title">{t(`find.${kind}`)}</View>
        {more ? <View className="plh-faint">{t('find.more')}</View> : null}
      </View>
      <View className="plh-card find-group">
        {hits.map(({ key, title, note, mark }) => {
          index += 1;
          const at = index;
          return (
            <View
              key={key}
              id={optionId(at)}
              className={`find-hit ${at === active ? 'find-hit-on' : ''}`}
              hoverClass="plh-pressed"
              onClick={() => onOpen(at)}
              {...a11y(undefined, 'option')}
              {...(process.env.TARO_ENV === 'h5' ? { 'aria-selected': at === active } : {})}
            >
              <Icon name={icon} className="plh-offer-icon" />
              <View className="plh-grow">
                <View className="find-title">{title}</View>
                <View className="plh-soft plh-figures">{note}</View>
              </View>
              {mark ? <Tag tone="warn">{mark}</Tag> : null}
              <Icon name="forward" className="work-arrow" />
            </View>
          );
        })}
      </View>
    </View>
  ));
}

/** Before anything is typed: what one looked for last, and how to. */
function Recent({ onChoose, hint }: { onChoose: (words: string) => void; hint: boolean }) {
  const t = useT();
  const recent = useFindHistory();
  return (
    <>
      {recent.length > 0 ? (
        <Section
          title={t('find.recent')}
          aside={
            <Pressable className="plh-link" onPress={forgetFound}>
              {t('find.forget')}
            </Pressable>
          }
        >
          <View className="plh-row">
            {recent.map((words) => (
              <Pressable key={words} className="plh-chip" onPress={() => onChoose(words)}>
                {words}
              </Pressable>
            ))}
          </View>
        </Section>
      ) : null}
      <View className={hint ? 'plh-soft' : 'plh-faint'}>{t('find.hint')}</View>
    </>
  );
}

/** What a screen reader says of the line: that there are lines below it, and which one the keys have reached. */
function combobox(label: string, shown: boolean, active: number): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5') return inputLabel(label);
  return {
    nativeProps: {
      'aria-label': label,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': String(shown),
      'aria-controls': LIST,
      'aria-activedescendant': shown ? optionId(active) : '',
      autocomplete: 'off',
    },
  };
}
