import type { Dialog } from './types';

const SHOWN_MS = 4000;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** The browser's own modal dialog: it holds the focus, Escape declines, Enter agrees, and it gives the focus back. */
export const dialog: Dialog = {
  ask({ title, text, yes: does, no: leaves }) {
    const box = element('dialog', 'plh-dialog');
    const heading = element('h2', 'plh-title', title);
    const yes = element('button', 'plh-dialog-yes', does);
    const no = element('button', 'plh-dialog-no', leaves);
    const buttons = element('div', 'plh-dialog-buttons');
    heading.id = 'plh-dialog-title';
    const words = element('p', 'plh-dialog-text', text);
    words.id = 'plh-dialog-words';
    box.setAttribute('aria-labelledby', heading.id);
    box.setAttribute('aria-describedby', words.id);
    yes.type = no.type = 'button';
    yes.autofocus = true;
    buttons.append(no, yes);
    box.append(heading, words, buttons);
    document.body.append(box);
    return new Promise((resolve) => {
      box.addEventListener('close', () => {
        box.remove();
        resolve(box.returnValue === 'yes');
      });
      yes.addEventListener('click', () => box.close('yes'));
      no.addEventListener('click', () => box.close('no'));
      box.showModal();
    });
  },
  say(text) {
    document.querySelector('.plh-said')?.remove();
    const said = element('div', 'plh-said');
    said.setAttribute('role', 'status');
    document.body.append(said);
    // A screen reader reports what changes in a live region, not what it holds when it appears.
    requestAnimationFrame(() => (said.textContent = text));
    setTimeout(() => said.remove(), SHOWN_MS);
  },
};
