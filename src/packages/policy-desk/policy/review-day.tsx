import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { dayOf } from '@/components/format';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { DateField } from '@/components/date-field';
import { Tag } from '@/components/tag';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/policy-desk';
import { call } from '@/services/call';
import { serverNow } from '@/services/server-clock';

interface Props {
  policyId: string;
  reviewDay: string | null;
  onDone: () => Promise<void>;
}

/** When the policy has to be looked at again; who has looked sets the next day. */
export function ReviewDay({ policyId, reviewDay, onDone }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const action = useAction();
  const past = reviewDay !== null && reviewDay < dayOf(serverNow());
  const save = async (next: string | null) => {
    const done = await action.run(async () => {
      await call('policy.setReviewDay', { policyId, reviewDay: next });
    });
    if (!done) return;
    setOpen(false);
    toast(t('review.done'));
    await onDone();
  };
  return (
    <View>
      <View className="plh-row">
        <Text className="plh-figures">{reviewDay ?? t('published.noReview')}</Text>
        {past ? <Tag tone="warn">{t('published.past')}</Tag> : null}
        {open ? null : (
          <Pressable id="set-review" className="plh-link" onPress={() => setOpen(true)}>
            {t('review.edit')}
          </Pressable>
        )}
      </View>
      {open ? (
        <View className="work-form">
          <DateField id="review-day" label={t('review.next')} hint={t('review.hint')} value={day} onChange={setDay} />
          <ActionError error={action.error} />
          <View className="work-buttons">
            <Action kind="plain" onPress={() => setOpen(false)}>
              {t('common.close')}
            </Action>
            {reviewDay === null ? null : (
              <Action kind="plain" busy={action.busy} onPress={() => void save(null)}>
                {t('review.none')}
              </Action>
            )}
            <Action id="review-go" busy={action.busy} disabled={day === ''} onPress={() => void save(day)}>
              {t('common.save')}
            </Action>
          </View>
        </View>
      ) : null}
    </View>
  );
}
