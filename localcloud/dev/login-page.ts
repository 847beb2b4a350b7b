import { escapeHtml, page } from './page';
import type { Persona } from './personas';

/** The page on which one chooses who to be. */
export function loginPage(personas: readonly Persona[]): string {
  const groups = new Map<string, Persona[]>();
  for (const persona of personas) {
    const group = persona.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), persona]);
  }
  const lists = [...groups].map(([group, members]) => {
    const heading = group === '' ? '' : `<h2>${escapeHtml(group)}</h2>`;
    return `${heading}<ul class="list">${members.map(personaButton).join('')}</ul>`;
  });
  const empty = '<p>没有配置演示身份。</p>';
  return page('选择身份', `<p id="status" role="status"></p>${lists.join('') || empty}`, SCRIPT);
}

function personaButton({ name, label, description }: Persona): string {
  const line = description === undefined ? '' : `<br><span class="soft">${escapeHtml(description)}</span>`;
  return `<li><button class="card" data-persona="${escapeHtml(name)}"><strong>${escapeHtml(label ?? name)}</strong> <span class="soft">${escapeHtml(name)}</span>${line}</button></li>`;
}

/* `return` is followed within this site only: "//elsewhere" and "javascript:" are not paths of it. */
const SCRIPT = `
const status = document.getElementById('status');
const current = localStorage.getItem('localcloud.persona');
if (current) status.textContent = '当前身份：' + current;
const target = () => {
  const wanted = new URL(new URLSearchParams(location.search).get('return') || '/', location.origin);
  return wanted.origin === location.origin ? wanted.href : '/';
};
for (const button of document.querySelectorAll('[data-persona]')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const response = await fetch('/dev/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona: button.dataset.persona }) });
      const answer = await response.json();
      if (!answer.ok) throw new Error(answer.error.message);
      localStorage.setItem('localcloud.persona', answer.data.persona);
      location.assign(target());
    } catch (error) {
      status.textContent = '登录失败：' + error.message;
      button.disabled = false;
    }
  });
}`;

/** On every page of the site where personas are given: the site itself knows nothing of them. It comes back to where one was. */
export const PERSONA_LINK = `<a id="localcloud-persona" href="/dev/login" style="position:fixed;top:0;right:0;z-index:50;padding:.25rem .6rem;font:.75rem/1.5 system-ui,sans-serif;color:#fff;background:#4e5969;border-radius:0 0 0 .5rem;text-decoration:none">本机演示：选择身份</a>
<script>document.getElementById('localcloud-persona').addEventListener('click',function(){this.href='/dev/login?return='+encodeURIComponent(location.pathname+location.hash)})</script>`;
