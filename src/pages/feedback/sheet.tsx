import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { useT } from '@/locales';
import { scrollToElement } from '@/services/scroll';
import { totalOf } from './answers';
import { Conduct } from './conduct';
import { Matrix } from './matrix';
import { Particulars } from './particulars';
import { Progress } from './progress';
import type { FormState } from './use-form';
import { Words } from './words';

/** A desk has room for the whole form on one page. */
export function Sheet({ state }: { state: FormState }) {
  const t = useT();
  const { form, answers, change, missing, tried, restored, action } = state;
  const submit = async () => {
    const complete = missing.length === 0;
    const total = totalOf(answers);
    if (complete && !(await confirm({ title: t('feedback.submit'), text: t('feedback.ask', { total }) }))) return;
    const first = state.submit();
    if (first !== null && first >= 0) scrollToElement(`#feedback-${first}`);
    if (first === -1) scrollToElement('.plh-field-wrong');
  };
  return (
    <Page title={t('feedback.title')} wide>
      <View className="feedback-sheet plh-stack">
        <View>
          <View className="plh-heading">{form.title}</View>
          <View className="plh-soft">
            {form.lecturerName} {t('feedback.until', { time: shownInstant(form.closesAt).slice(0, 16) })}
          </View>
          <View className="plh-soft">{t('feedback.lead')}</View>
        </View>
        <Progress state={state} />
        {restored ? <Notice>{t('feedback.draft')}</Notice> : null}
        <Matrix state={state} />
        <Conduct answers={answers} onChange={change} />
        <Words answers={answers} onChange={change} />
        <Particulars answers={answers} onChange={change} />
        {tried && missing.length > 0 ? (
          <Notice tone="bad">
            {t('feedback.missing', { count: missing.length, items: missing.map((index) => index + 1).join('、') })}
          </Notice>
        ) : null}
        <ActionError error={action.error} />
        <Action id="feedback-submit" busy={action.busy} onPress={() => void submit()}>
          {t('feedback.submit')}
        </Action>
      </View>
    </Page>
  );
}
