/** Text made safe for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const NOTICE = '本页只存在于本机演示环境，正式的小程序里没有。';

const STYLE = `
:root { color-scheme: light dark; --text: #1d2129; --soft: #4e5969; --line: #d9dde4; --back: #f7f8fa; --card: #fff; --accent: #1a5fb4; }
@media (prefers-color-scheme: dark) { :root { --text: #e8eaed; --soft: #b4bac4; --line: #3c424c; --back: #17191d; --card: #22252b; --accent: #8ab8f0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.6 system-ui, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; overflow-wrap: anywhere; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: 1rem; } a { color: var(--accent); }
nav a { padding: .5rem 0; }
.notice { color: var(--soft); border-left: .25rem solid var(--line); padding-left: .75rem; }
.list { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: .75rem; padding: 0; margin: 0; list-style: none; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; }
.stack { display: grid; gap: .75rem; padding: 0; list-style: none; }
button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; min-height: 2.75rem; padding: .5rem 1rem; cursor: pointer; }
button.card { width: 100%; height: 100%; text-align: start; } button:hover, button:focus-visible { border-color: var(--accent); }
:focus-visible { outline: .15rem solid var(--accent); outline-offset: .1rem; }
.row { display: flex; flex-wrap: wrap; gap: .75rem; } .soft { color: var(--soft); } .big { font-size: 1.75rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
pre { white-space: pre-wrap; margin: .5rem 0 0; font-size: .875rem; } dl { margin: .5rem 0 0; } dt { color: var(--soft); } dd { margin: 0 0 .25rem; }
`;

/**
 * A page of the demonstration.
 * @param body HTML, already escaped
 */
export function page(title: string, body: string, script = ''): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · 本机演示</title><style>${STYLE}</style></head>
<body><main><nav aria-label="演示工具"><a href="/">应用</a><a href="/dev/login">选择身份</a><a href="/dev/inbox">消息</a><a href="/dev/clock">时钟</a></nav>
<h1>${escapeHtml(title)}</h1><p class="notice">${NOTICE}</p>${body}</main>${script && `<script>${script}</script>`}</body></html>`;
}
