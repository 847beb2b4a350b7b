/** @jest-environment jsdom */
/** The compiled program walked through as those who work with it do, over the real functions: calls, scores, materials and invitations arrive. */
import { photo } from '../../demo/files/photo';
import { agree, choose, controls, settled } from './builders/person';
import { stage } from './builders/stage';
import { say } from './builders/texts';
import type { OpenPage } from './builders/weapp';

const { demo, phone, rendered, open, leave } = stage();

const appears = (on: OpenPage, selector: string) => on.until(() => on.all(selector).length > 0, selector);

describe('the evaluator', () => {
  const calling = () => ({ sessionId: demo().sessionId('calling') });

  test('R-FOLLOWUP 3: touches a name of the sample, the phone dials the revealed number, the outcome is kept', async () => {
    const { calls } = await demo().call('evaluator-1', 'followup.listCalls', calling());
    const toCall = calls.filter(({ state }) => state === 'to-call');
    expect(toCall.length).toBeGreaterThan(0);
    for (const { callId, phoneMasked } of toCall) {
      const sheet = await open('evaluator-1', 'packages/evaluator/call/index', { ...calling(), callId });
      expect(sheet.text()).toContain(phoneMasked);
      sheet.tapOn(sheet.find('#dial'));
      await sheet.until(() => phone.asked.makePhoneCall !== undefined, 'the dialler');
      const revealed = phone.log.find(({ operation }) => operation === 'followup.revealPhone')?.data as {
        phone: string;
      };
      expect(revealed.phone).toMatch(/^1990\d{7}$/);
      expect(phone.asked.makePhoneCall).toMatchObject([{ phoneNumber: revealed.phone }]);
      await sheet.shows(say('forms:outcome.outcome'));
      await choose(sheet, rendered, say('forms:outcome.outcome'), say('forms:outcome.outcome.reached'));
      await choose(sheet, rendered, say('forms:outcome.tookPart'), say('form.yes'));
      await choose(sheet, rendered, say('forms:outcome.charged'), say('form.no'));
      sheet.type(sheet.find('#rating'), '90');
      sheet.tapOn(sheet.find('#record-call'));
      await agree(sheet);
      await sheet.shows(say('call.reached'));
      await leave();
    }
    const after = await demo().call('evaluator-1', 'followup.listCalls', calling());
    expect(after.calls.map(({ state }) => state)).toEqual(calls.map(() => 'reached'));
  });

  test('R-SCORE 3: judges and scores; the sheet stands with its points', async () => {
    const before = await demo().call('evaluator-1', 'evaluation.getSheet', calling());
    expect(before.current).toBeNull();
    const sheet = await open('evaluator-1', 'packages/evaluator/sheet/index', calling());
    sheet.tapOn(sheet.find('#score-submit'));
    await sheet.shows(say('sheet.incomplete'));
    sheet.type(sheet.find('#screenshot-heads'), String(before.counts.actual));
    await choose(sheet, rendered, say('forms:judgement.slidesAccepted'), say('forms:judgement.slidesAccepted.yes'));
    sheet.tapOn(sheet.find('#photos-as-called'));
    await choose(sheet, rendered, say('forms:judgement.completeness', { least: 0, most: 6 }), '4.5');
    sheet.type(sheet.find('#judgement-completenessReason'), '示例：缺少一个案例');
    sheet.tapOn(sheet.find('#score-submit'));
    await agree(sheet);
    await sheet.until(() => phone.log.some(({ operation }) => operation === 'evaluation.scoreSession'), 'the score');
    const { current, stage } = await demo().call('evaluator-1', 'evaluation.getSheet', calling());
    expect(stage).toBe('scored');
    expect(current?.judgement).toMatchObject({ screenshotHeads: before.counts.actual, completeness: 4.5 });
    await sheet.shows(current?.totalShown ?? 'no score');
  });
});

test('R-MATERIAL: a photo chosen on the phone is stored and stands among the materials', async () => {
  const collecting = { sessionId: demo().sessionId('collecting') };
  const bytes = photo('other', 'from the phone');
  phone.files.set('wxfile://tmp/corner.png', bytes);
  phone.picked = [{ name: 'corner.png', path: 'wxfile://tmp/corner.png', size: bytes.length }];
  const desk = await open('institution-1', 'packages/institution/materials/index', collecting);
  const { files: before } = await demo().call('institution-1', 'material.get', collecting);
  desk.tapOn(desk.find('#photo-other'));
  await desk.until(() => phone.log.some(({ operation }) => operation === 'material.attach'), 'the material');
  expect(phone.asked.chooseMedia).toMatchObject([{ mediaType: ['image'] }]);
  expect(phone.asked['cloud.uploadFile']).toMatchObject([{ filePath: 'wxfile://tmp/corner.png' }]);
  const { files } = await demo().call('institution-1', 'material.get', collecting);
  expect(files).toHaveLength(before.length + 1);
  await settled(desk, phone, rendered);
  // A picture's name is its label.
  const label = say('material.openFile', { name: 'corner.png' });
  expect(controls(rendered, desk.tree(), 'link').map(({ name }) => name)).toContain(label);
});

test('an invitation’s code goes to the clipboard as it is shown', async () => {
  const form = await open('bureau-1', 'packages/bureau/invite/index');
  const { institutions } = await demo().call('bureau-1', 'institution.list', {});
  // No role is preset: the first list; then the second: for which institution.
  const first = async (list: string) => {
    await appears(form, list);
    form.tapOn(form.find(list));
    await form.until(() => form.all('.plh-pick-row').length > 0, 'the rows of the list');
    form.tapOn(form.find('.plh-pick-row'));
    await form.until(() => form.all('.plh-pick-row').length === 0, 'the list to close');
  };
  await first('#invite-role');
  await first('#invite-institutionId');
  await form.shows(institutions[0]?.name ?? 'no institution');
  form.tapOn(form.find('#create-invitation'));
  await agree(form);
  await appears(form, '#invitation-code');
  form.tap(say('work.copy'));
  await form.until(() => phone.asked.setClipboardData !== undefined, 'the copy');
  expect(phone.asked.setClipboardData).toMatchObject([{ data: form.find('#invitation-code').textContent }]);
});
