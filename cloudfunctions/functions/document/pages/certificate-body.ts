import type { Sheet, Style } from '../layout/document';
import type { Run } from '../layout/lines';
import { paragraph } from '../layout/paragraph';
import { factsTable, type Fact } from '../layout/table';
import { BODY_TOP, FOOT_TOP, LINE, MARGIN, SOFT, style, TEXT } from './certificate-look';
import { chineseDay, chinesePeriod, hoursText, type CertificateFacts } from './certificate-text';

/** The sentence and the table, in the largest size in which they fit between head and foot. */
export function drawBody(sheet: Sheet, facts: CertificateFacts): void {
  const scales = [1, 0.92, 0.85, 0.78, 0.7, 0.62];
  for (const scale of scales) {
    const width = sheet.width - 2 * MARGIN;
    const sentence = paragraph(sheet, sentenceOf(facts, 16 * scale), width, {
      leading: 30 * scale,
      indent: 32 * scale,
      align: 'justify',
    });
    const table = factsTable(sheet, tableOf(facts), {
      width,
      labelWidth: 64 * scale,
      label: style(11 * scale, SOFT),
      value: style(11 * scale, TEXT),
      leading: 17 * scale,
      padding: 6 * scale,
      gap: 24,
      line: LINE,
    });
    const free = FOOT_TOP - BODY_TOP - sentence.height - table.height;
    if (free < 16 && scale !== scales.at(-1)) continue;
    // What is left over stands above, between and below, so that a short certificate does not hang under its title.
    const gap = Math.max(8, Math.min(free / 3, 26));
    sheet.tag('P', () => sentence.draw(MARGIN, BODY_TOP + gap));
    table.draw(MARGIN, BODY_TOP + sentence.height + 2 * gap);
    return;
  }
}

function sentenceOf(facts: CertificateFacts, size: number): Run<Style>[] {
  const plain = style(size, TEXT);
  const strong = style(size, TEXT, 'strong');
  const holder = facts.holderName || '本证明持有人';
  return [
    { text: '兹证明 ', style: plain },
    { text: holder, style: strong, keep: true },
    { text: facts.enterprise === '' ? '' : `（${facts.enterprise}）`, style: plain },
    { text: `于${chineseDay(facts.startAt)}`, style: plain, keep: true },
    { text: '参加“', style: plain },
    { text: facts.title, style: strong },
    { text: '”培训，经签到核实为实际参训人员，计 ', style: plain },
    { text: hoursText(facts.classHours), style: strong, keep: true },
    { text: '。特此证明。', style: plain },
  ].filter((run) => run.text !== '');
}

function tableOf(facts: CertificateFacts): Fact[][] {
  const { name, address } = facts.venue;
  const place = address === '' || address === name ? name : `${name}（${address}）`;
  return [
    [
      { label: '培训时间', value: chinesePeriod(facts.startAt, facts.endAt) },
      { label: '培训学时', value: `${hoursText(facts.classHours)}（1 学时 = ${facts.classHourMinutes} 分钟）` },
    ],
    [
      { label: '培训地点', value: place || '—' },
      { label: '承办机构', value: facts.institutionName || '—' },
    ],
    [
      { label: '培训形式', value: facts.modeName },
      { label: '所属地区', value: facts.regionName },
    ],
  ];
}
