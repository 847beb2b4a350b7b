import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { TextField } from '@/components/field';
import { DayFacts, HolidayList } from '@/components/holiday-list';
import { ActionError, Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { Stepper, thisYear } from '@/components/staff/stepper';
import { Tag } from '@/components/tag';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { call, type Output } from '@/services/call';
import { useMay } from '@/services/me';
import { BureauPage } from '../parts/bureau-page';

type Listed = Output<'programme.holidays'>;
type Preview = Output<'programme.previewHolidays'>;

/** What publishing would change: the days that were read, what is odd about them, and the deadlines that move. */
function PreviewCard({ preview }: { preview: Preview }) {
  const t = useT();
  const { year, version, off, on, problems, changes, deadlines } = preview;
  const blocked = problems.some(({ blocks }) => blocks);
  return (
    <View className="plh-card">
      <View className="plh-heading">{t('holidays.willBe', { year, version })}</View>
      {problems.length > 0 ? (
        <Notice tone={blocked ? 'bad' : 'warn'}>
          <View>{t(blocked ? 'holidays.blocked' : 'holidays.look')}</View>
          {problems.map(({ text }) => (
            <View key={text}>{text}</View>
          ))}
        </Notice>
      ) : null}
      <DayFacts off={off} on={on} />
      <Fact name={t('holidays.changes')}>
        {changes.length === 0 ? t('holidays.same') : null}
        {changes.map(({ day, works }) => (
          <View key={day} className="plh-figures">
            {t(works ? 'holidays.works' : 'holidays.rests', { day })}
          </View>
        ))}
      </Fact>
      <Fact name={t('holidays.deadlines')}>
        {deadlines.total === 0
          ? t('holidays.noDeadlines')
          : t('holidays.deadlinesText', { total: deadlines.total, moved: deadlines.moved, people: deadlines.people })}
        {deadlines.items.map(({ title, state, from, to, settled }, place) => (
          <View key={place} className="work-item">
            <View>
              {title} · {state}
            </View>
            <View className="plh-row plh-figures">
              {from === to ? to : t('holidays.move', { from, to })}
              {settled ? <Tag tone="ok">{t('holidays.settled')}</Tag> : null}
            </View>
          </View>
        ))}
        {deadlines.total > deadlines.items.length ? (
          <View className="plh-faint">{t('holidays.more', { count: deadlines.items.length })}</View>
        ) : null}
      </Fact>
    </View>
  );
}

/** The notice pasted or corrected, previewed, and then published as it was previewed. */
function Enter({ listed: { year, source, text, versions }, onDone }: { listed: Listed; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction(`holidays.${year}`);
  const start = { notice: versions[0]?.notice ?? '', text: source === 'law' ? '' : text, reason: '' };
  const draft = useDraft(`holidays.${year}`, start);
  const [preview, setPreview] = useState<Preview | null>(null);
  const entered = { year, notice: draft.value.notice.trim(), text: draft.value.text };
  const change = (part: Partial<typeof start>) => {
    draft.change(part);
    if (!('reason' in part)) setPreview(null);
  };
  const look = () => action.run(async () => setPreview(await call('programme.previewHolidays', entered)));
  const publish = async () => {
    if (!preview) return;
    if (
      !(await confirm({ title: t('holidays.ask', { year }), text: t('holidays.askText'), yes: t('holidays.publish') }))
    )
      return;
    await action.run(async () => {
      const { reason } = draft.value;
      const { version } = await call('programme.publishHolidays', { ...entered, reason, look: preview.look });
      draft.clear();
      setPreview(null);
      toast(t('holidays.published', { year, version }));
      await onDone();
    });
  };
  const corrects = versions.length > 0;
  const ready =
    preview !== null &&
    !preview.problems.some(({ blocks }) => blocks) &&
    (!corrects || draft.value.reason.trim() !== '');
  return (
    <Section title={t('holidays.enter')}>
      <View className="plh-card work-form">
        <DraftNotice of={draft} />
        <TextField
          id="holidays-notice"
          label={t('holidays.notice')}
          hint={t('holidays.noticeHint')}
          maxLength={60}
          value={draft.value.notice}
          onChange={(notice) => change({ notice })}
        />
        <TextField
          id="holidays-text"
          label={t('holidays.text')}
          hint={t('holidays.textHint')}
          multiline
          maxLength={4000}
          value={draft.value.text}
          onChange={(value) => change({ text: value })}
        />
        <Action
          id="holidays-preview"
          kind={preview ? 'plain' : 'primary'}
          busy={action.busy}
          disabled={entered.notice === '' || entered.text.trim() === ''}
          onPress={look}
        >
          {t('holidays.preview')}
        </Action>
        {preview ? <PreviewCard preview={preview} /> : null}
        {preview && corrects ? (
          <TextField
            id="holidays-reason"
            label={t('holidays.why')}
            hint={t('holidays.whyHint')}
            required
            maxLength={300}
            multiline
            value={draft.value.reason}
            onChange={(reason) => change({ reason })}
          />
        ) : null}
        <ActionError error={action.error} />
        {preview ? (
          <Action id="holidays-publish" busy={action.busy} disabled={!ready} onPress={publish}>
            {t('holidays.publish')}
          </Action>
        ) : null}
      </View>
    </Section>
  );
}

/** The State Council's list of a year: what counts, and its entry and publication by the bureau. */
export default function HolidaysPage() {
  const t = useT();
  const may = useMay();
  const [year, setYear] = useState(() => thisYear() + 1);
  const listed = useRemote('programme.holidays', { year });
  useRefresh(listed);
  return (
    <BureauPage title={t('page.holidays')} needs="programme.previewHolidays">
      <View className="bureau-head">
        <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      </View>
      <AsyncView key={year} remote={listed}>
        {(data) =>
          data.year === year ? (
            <>
              <HolidayList data={data} />
              {may('programme.publishHolidays') ? <Enter listed={data} onDone={listed.reload} /> : null}
            </>
          ) : null
        }
      </AsyncView>
    </BureauPage>
  );
}
