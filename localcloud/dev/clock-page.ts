import type { GatewayClock } from '../clock';
import { escapeHtml, page } from './page';

/** The page on which people move the clock. */
export function clockPage(
  clock: GatewayClock,
  triggers: readonly { function: string; name: string; next: number | undefined }[],
): string {
  const rows = triggers.map(
    ({ function: area, name, next }) =>
      `<li class="card">${escapeHtml(`${area} · ${name}`)}<br><span class="soft">下次：${next === undefined ? '不再运行' : beijing(next)}</span></li>`,
  );
  return page(
    '时钟',
    `<p>应用里的“现在”（北京时间）：</p><p class="big" id="now" data-offset="${clock.offsetMs}">${beijing(clock.now())}</p>
<p class="soft" id="offset" role="status">${describeOffset(clock.offsetMs)}</p>
<div class="row"><button data-advance="3600000">前进 1 小时</button><button data-advance="86400000">前进 1 天</button><button data-advance="604800000">前进 7 天</button><button data-reset>回到真实时间</button></div>
<p class="soft">时钟移动后，其间到点的定时任务各补运行一次。回到真实时间后，已经记录的时间不会改变。</p>
${rows.length === 0 ? '' : `<h2>定时任务</h2><ul class="stack">${rows.join('')}</ul>`}`,
    SCRIPT,
  );
}

function beijing(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour12: false,
    dateStyle: 'full',
    timeStyle: 'medium',
  });
}

function describeOffset(offsetMs: number): string {
  if (Math.abs(offsetMs) < 1000) return '与真实时间一致。';
  const hours = Math.round(Math.abs(offsetMs) / 3_600_000);
  const parts = [
    Math.floor(hours / 24) > 0 ? `${Math.floor(hours / 24)} 天` : '',
    hours % 24 > 0 ? `${hours % 24} 小时` : '',
  ];
  return `比真实时间${offsetMs > 0 ? '快' : '慢'}约 ${parts.join(' ').trim() || '不到 1 小时'}。`;
}

const SCRIPT = `
const shown = document.getElementById('now');
const format = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false, dateStyle: 'full', timeStyle: 'medium' });
setInterval(() => { shown.textContent = format.format(Date.now() + Number(shown.dataset.offset)); }, 1000);
const move = async (body) => {
  const response = await fetch('/dev/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (response.ok) location.reload(); else document.getElementById('offset').textContent = '时钟没有移动，请重试。';
};
for (const button of document.querySelectorAll('[data-advance]')) button.addEventListener('click', () => move({ advanceMs: Number(button.dataset.advance) }));
document.querySelector('[data-reset]').addEventListener('click', () => move({ offsetMs: 0 }));`;
