import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { confirm } from '@/components/confirm';
import { fieldErrors } from '@/components/error-text';
import { Field, TextField } from '@/components/field';
import { ActionError, Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/bureau';
import { call, type Input, type Output } from '@/services/call';
import { BureauPage } from '../parts/bureau-page';

const grounds = [
  'own-request',
  'wrong-entry',
  'authority',
] as const satisfies Input<'identity.erasePerson'>['ground'][];

/** People whom staff entered have no account to delete: found by their number, and erased with a ground. Nothing typed here is kept on the device. */
export default function ErasurePage() {
  const t = useT();
  const action = useAction();
  const keyOf = useRequestKey();
  const [phone, setPhone] = useState('');
  const [ground, setGround] = useState<(typeof grounds)[number] | null>(null);
  const [found, setFound] = useState<Output<'identity.previewErasure'> | null>(null);
  const [erased, setErased] = useState<Output<'identity.erasePerson'> | null>(null);
  const change = (value: string) => {
    setPhone(value);
    setFound(null);
    setErased(null);
  };
  const find = () => action.run(async () => setFound(await call('identity.previewErasure', { phone })));
  const erase = async () => {
    if (ground === null) return;
    if (
      !(await confirm({
        title: t('erasure.ask'),
        text: t('erasure.askText'),
        yes: t('erasure.erase'),
        keep: 'particulars',
      }))
    )
      return;
    await action.run(async () => {
      const input = { phone, ground };
      setErased(await call('identity.erasePerson', { ...input, requestKey: await keyOf(input) }));
      setFound(null);
      setPhone('');
    });
  };
  return (
    <BureauPage title={t('page.erasure')} needs="identity.erasePerson">
      <Section title={t('erasure.title')}>
        <View className="plh-soft">{t('erasure.lead')}</View>
        <View className="plh-card work-form">
          <TextField
            id="erasure-phone"
            label={t('erasure.phone')}
            value={phone}
            onChange={change}
            maxLength={30}
            error={fieldErrors(action.error).phone}
          />
          <Action
            id="erasure-find"
            kind={found ? 'plain' : 'primary'}
            busy={action.busy}
            disabled={phone.trim() === ''}
            onPress={find}
          >
            {t('erasure.find')}
          </Action>
          {found && found.accounts > 0 ? <Notice>{t('erasure.accounts', { count: found.accounts })}</Notice> : null}
          {found?.people === 0 ? <Notice>{t('erasure.nobody')}</Notice> : null}
          {found && found.people > 0 ? (
            <>
              <Fact name={t('erasure.kept')}>{t('erasure.sums', found)}</Fact>
              <Field label={t('erasure.ground')}>
                <Choices
                  stacked
                  label={t('erasure.ground')}
                  value={ground}
                  onChange={setGround}
                  choices={grounds.map((value) => ({ value, text: t(`erasure.ground.${value}`) }))}
                />
              </Field>
              <Action id="erasure-erase" kind="danger" busy={action.busy} disabled={ground === null} onPress={erase}>
                {t('erasure.erase')}
              </Action>
            </>
          ) : null}
          <ActionError error={action.error} />
          {erased ? <Notice tone="ok">{t('erasure.done', erased)}</Notice> : null}
        </View>
      </Section>
    </BureauPage>
  );
}
