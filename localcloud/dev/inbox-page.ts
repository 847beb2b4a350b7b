import type { InboxEntry } from '../openapi/inbox';
import { escapeHtml, page } from './page';

const NAMES: Readonly<Record<string, string>> = {
  'subscribeMessage.send': '订阅消息',
  'security.msgSecCheck': '文字内容安全检查',
  'security.mediaCheckAsync': '图片内容安全检查',
};

/** The page of recorded messages, the newest first. */
export function inboxPage(entries: readonly InboxEntry[], nameOf: (openid: string) => string): string {
  const items = entries.map(
    (entry) => `<li class="card"><strong>${escapeHtml(NAMES[entry.api] ?? entry.api)}</strong>
<span class="soft">${escapeHtml(nameOf(entry.openid))} · ${escapeHtml(beijing(entry.at))}</span>${content(entry.data)}</li>`,
  );
  return page('消息', items.length === 0 ? '<p>还没有消息。</p>' : `<ul class="stack">${items.join('')}</ul>`);
}

function content(data: Record<string, unknown>): string {
  const fields = typeof data['data'] === 'object' && data['data'] !== null ? Object.entries(data['data']) : undefined;
  if (!fields) return `<pre>${escapeHtml(JSON.stringify(data, undefined, 1))}</pre>`;
  const rows = fields.map(([key, item]) => {
    const value = (item as { value?: unknown } | null)?.value;
    return `<dt>${escapeHtml(key)}</dt><dd>${escapeHtml(String(value))}</dd>`;
  });
  return `<dl>${rows.join('')}</dl>`;
}

function beijing(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
}
