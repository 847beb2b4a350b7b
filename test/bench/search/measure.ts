import { policyQueries } from '../../domain/builders/policy-queries';
import { rankOfAnswer } from '../../domain/builders/search-quality';
import { percentile } from '../support/statistics';
import { oneMoreDocument } from './corpus';
import type { Searcher } from './engine';

/** What people type by mistake or on purpose: the longest may take 100 ms. */
const HARD_QUERIES = [
  '中'.repeat(2000),
  '企业'.repeat(1000),
  'zhongxiaoqiye'.repeat(40),
  '1'.repeat(500),
  '〔[（(【'.repeat(100),
  '培训 补贴 贷款 担保 融资 申报 认定 评价 平台 创业 创新 税收 减免 基金 专利 投诉 登记 考核 公示 资金',
  '的',
  '臺灣龜鬱'.repeat(50),
];

const ROUNDS = 5;

export interface Measured {
  /** For each of `policyQueries`, place of the first right answer; 0 where there is none. */
  ranks: number[];
  p50Ms: number;
  p99Ms: number;
  /** The same in processor time, all threads together: what other work on the machine adds is left out. */
  cpuP99Ms: number;
  /** The longest that a hard query took, the better of two. */
  hardMs: number;
  /** From being handed one more document to the first answer with it. */
  addMs: number;
}

export function measure(searcher: Searcher): Measured {
  const ranks = policyQueries.map((query) => {
    const rank = rankOfAnswer(searcher.search(query.query), query);
    return Number.isFinite(rank) ? rank : 0;
  });
  const times: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { query } of policyQueries) {
      const before = process.cpuUsage();
      times.push(timed(() => searcher.search(query)));
      const { user, system } = process.cpuUsage(before);
      cpu.push((user + system) / 1000);
    }
  }
  const hard = HARD_QUERIES.map((query) => Math.min(...[1, 2].map(() => timed(() => searcher.search(query)))));
  const addMs = timed(() => {
    searcher.add(oneMoreDocument);
    const [hit] = searcher.search('海葵科普馆');
    if (hit?.policyId !== oneMoreDocument.policyId) throw new Error('the document that was added is not found');
  });
  return {
    ranks,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    cpuP99Ms: percentile(cpu, 0.99),
    hardMs: Math.max(...hard),
    addMs,
  };
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
