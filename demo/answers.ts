/** What people write into the feedback form: nine choices that hang together, sometimes a remark. */
import type { Input } from '../cloudfunctions/contract';
import { lectureHall2018 } from '../cloudfunctions/programmes';
import { randomFrom } from './random';

const PRAISE = [
  '政策讲得清楚，申报条件一条条对照，回去就能用。',
  '案例都是本地企业的，听得懂。',
  '老师答疑很耐心。',
  '希望把课件发到小程序里。',
];
const WISHES = [
  '希望多留答疑时间。',
  '会场后排看不清屏幕。',
  '内容有点多，建议分两次讲。',
  '希望下午开课，上午厂里走不开。',
];
const ANGER = ['讲的和题目不太一样。', '现场话筒时断时续。', '开课晚了二十分钟。'];
const TOPICS = ['贷款贴息怎么申请', '研发费用加计扣除', '劳动用工', '数字化转型补助', '出口退税', '知识产权质押融资'];

/**
 * The form of one person.
 * @param mood of the session, 0 (angry) … 1 (delighted)
 * @param complains reports that something was sold (R-ATTEND 1)
 */
export function answersOf(
  person: number,
  session: { sessionId: string; key: string },
  mood: number,
  complains: boolean,
): Input<'feedback.submit'> {
  const random = randomFrom(`answers ${person} ${session.key}`);
  const own = Math.min(1, Math.max(0, mood + (random.next() - 0.5) * 0.5));
  const items = lectureHall2018.parameters.feedbackForm[0]?.value.items ?? [];
  const points = items.map(({ points: choices }) => {
    const box = Math.round((1 - own) * 4 + (random.next() - 0.5) * 1.6);
    return choices[Math.min(4, Math.max(0, box))] ?? null;
  });
  const remarks = own > 0.7 ? PRAISE : own > 0.45 ? WISHES : ANGER;
  return {
    sessionId: session.sessionId,
    points,
    opinions: random.next() < 0.22 ? random.pick(remarks) : '',
    topics: random.next() < 0.18 ? random.pick(TOPICS) : '',
    charged: {
      fee: false,
      sponsor: false,
      sold: complains,
      note: complains ? '课间有人推销记账软件。' : '',
    },
    particulars: random.next() < 0.3 ? { sex: random.pick(['男', '女']), age: random.whole(24, 58) } : {},
  };
}
