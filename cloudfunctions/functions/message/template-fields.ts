import type { MessageTemplate } from '../../contract/message';
import { momentText } from '../../domain/time';

/** What each message is about, in the five Chinese characters that WeChat's `phrase` takes; the titles of config/cloudbase/wechat.json. */
export const PHRASES: Readonly<Record<MessageTemplate, string>> = {
  'session-published': '新课发布',
  registered: '报名成功',
  'signed-by-staff': '代签告知',
  'moved-up': '候补递补',
  'session-changed': '课程变更',
  'session-cancelled': '课程取消',
  'feedback-open': '课后评价',
  'score-published': '得分公布',
  'materials-due': '材料将截止',
  'policy-fits': '政策匹配',
  'question-answered': '提问已答复',
  'work-step': '办理进展',
};

const THING = 20;

/** WeChat's `thing`: 20 characters of one line; what is longer ends in "…" and stands in full behind the message. */
function thing(text: string): string {
  const line = text.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  if (line.length <= THING) return line || '请点开查看';
  // No half of a pair of units is left at the end.
  return `${line.slice(0, THING - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A message in the fields of its template: the phrase keeps what happened however long the name of what it happened to. */
export function templateFields(message: { template: string; title: string; body: string; at: number }) {
  const { template, title, body, at } = message;
  const phrase = PHRASES[template as MessageTemplate];
  const subject = title.includes('：') ? title.slice(title.indexOf('：') + 1) : title;
  return { thing1: thing(subject), phrase2: phrase, thing3: thing(body), time4: momentText(at) };
}
