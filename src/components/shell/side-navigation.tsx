import { useEffect, useRef } from 'react';
import { useRouter } from '@tarojs/taro';
import { useT, type TextKey } from '@/locales';
import { useInboxTotals } from '@/services/inbox-count';
import type { OperationName } from '@/services/call';
import { useMay, useMe } from '@/services/me';
import { DeskStatus } from '../desk-status';
import { go, goTab, type PageName } from '@/services/navigate';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';
import { tabItems, Waiting } from './tab-bar';
import { packageOf, type RolePackage } from '@/services/role-packages';
import { policyDeskPages } from './policy-desk-pages';

interface DeskPage {
  page: PageName;
  text: TextKey;
  icon: IconName;
  /** Shown to who may; left out: to whoever has the package. */
  needs?: OperationName;
}

/** Each package's pages that can be opened without anything chosen before. */
const groups: Record<RolePackage, readonly DeskPage[]> = {
  institution: [
    { page: 'institution/index', text: 'side.sessions', icon: 'calendar' },
    { page: 'work/scores', text: 'side.scores', icon: 'star' },
  ],
  prefecture: [
    { page: 'prefecture/index', text: 'side.region', icon: 'region' },
    { page: 'prefecture/progress', text: 'side.progress', icon: 'chart' },
    { page: 'work/scores', text: 'side.scores', icon: 'star' },
  ],
  evaluator: [
    { page: 'evaluator/index', text: 'side.queue', icon: 'reviewed' },
    { page: 'evaluator/sampling', text: 'side.sampling', icon: 'sample' },
    { page: 'evaluator/calls', text: 'side.calls', icon: 'phone' },
    { page: 'work/scores', text: 'side.scores', icon: 'star' },
  ],
  bureau: [
    { page: 'bureau/index', text: 'side.overview', icon: 'work' },
    { page: 'bureau/month', text: 'side.month', icon: 'calendar', needs: 'session.saveDraft' },
    { page: 'bureau/progress', text: 'side.progress', icon: 'chart' },
    { page: 'bureau/sampling', text: 'side.sampling', icon: 'sample' },
    { page: 'work/scores', text: 'side.scores', icon: 'star' },
    { page: 'bureau/settlement', text: 'side.settlement', icon: 'money', needs: 'subsidy.getSettlement' },
    { page: 'bureau/institutions', text: 'side.institutions', icon: 'building', needs: 'institution.create' },
    { page: 'bureau/roles', text: 'side.roles', icon: 'roles', needs: 'identity.listRoles' },
    { page: 'bureau/holidays', text: 'side.holidays', icon: 'month', needs: 'programme.publishHolidays' },
    { page: 'bureau/erasure', text: 'side.erasure', icon: 'bin', needs: 'identity.erasePerson' },
    { page: 'bureau/audit', text: 'side.audit', icon: 'history', needs: 'identity.listAudit' },
  ],
  agency: [
    { page: 'policy-desk/agencies', text: 'side.agencyItems', icon: 'policy' },
    { page: 'policy-desk/questions', text: 'side.policyQuestions', icon: 'message' },
  ],
};

interface DeskGroup {
  name: RolePackage | 'policy';
  pages: readonly DeskPage[];
}

/** The groups of pages that this person's roles work on, each once, with what he or she may open. Policies are kept beside other work. */
export function useDeskGroups(): DeskGroup[] {
  const may = useMay();
  const names = [...new Set((useMe()?.grants ?? []).map(({ role }) => packageOf(role)))];
  const own = names.map((name) => ({ name, pages: groups[name].filter(({ needs }) => !needs || may(needs)) }));
  return may('policy.listForDesk') ? [...own, { name: 'policy', pages: policyDeskPages }] : own;
}

interface LinkProps {
  text: string;
  icon: IconName;
  on: boolean;
  onPress: () => void;
  /** How many things wait there. */
  waiting?: number;
}

/** The navigation of a desk: the four pages of everybody, then what this person's roles work on. */
export function SideNavigation() {
  const t = useT();
  const me = useMe();
  const { path } = useRouter();
  const totals = useInboxTotals();
  const deskGroups = useDeskGroups();
  return (
    <nav className="plh-side" aria-label={t('shell.side')}>
      <div className="plh-side-name">{t('app.name')}</div>
      <DeskStatus />
      <FindLink on={path.includes('packages/work/find/')} />
      {tabItems.map(({ page, text, icon }) => (
        <SideLink
          key={page}
          text={t(text)}
          icon={icon}
          on={path.includes(`pages/${page}/index`)}
          onPress={() => goTab(page)}
        />
      ))}
      {me && me.grants.length > 0 ? (
        <SideLink
          text={t('side.inbox')}
          icon="done"
          on={/packages\/work\/(inbox|case)\//.test(path)}
          onPress={() => go('work/inbox')}
          waiting={totals?.waiting ?? 0}
        />
      ) : null}
      {deskGroups.map(({ name, pages }) => (
        <div key={name} role="group" aria-label={t(`side.${name}`)}>
          <div className="plh-side-group" aria-hidden="true">
            {t(`side.${name}`)}
          </div>
          {pages.map(({ page, text, icon }) => (
            <SideLink
              key={page}
              text={t(text)}
              icon={icon}
              on={path.includes(page.endsWith('/index') ? `packages/${page}` : `packages/${page}/index`)}
              onPress={() => go(page)}
            />
          ))}
        </div>
      ))}
    </nav>
  );
}

function SideLink({ text, icon, on, onPress, waiting = 0 }: LinkProps) {
  return (
    <Pressable role="link" current={on} className={`plh-side-link ${on ? 'plh-side-on' : ''}`} onPress={onPress}>
      <Icon name={icon} />
      <span>{text}</span>
      <Waiting count={waiting} />
    </Pressable>
  );
}

const FIND_LINE = 'find';
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The way to the search over everything, from every page of a desk by `/` (where nothing is typed) or Ctrl-K; never under a dialog. */
function FindLink({ on }: { on: boolean }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const asked =
        (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) ||
        (/^k$/i.test(event.key) && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey);
      // pages that are left behind stay in the document
      if (!asked || !box.current?.offsetParent || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (on) document.querySelector<HTMLInputElement>(`#${FIND_LINE} input`)?.focus();
      else go('work/find');
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [on]);
  return (
    <div ref={box}>
      <Pressable
        id="to-find"
        role="link"
        current={on}
        className={`plh-side-link plh-side-find ${on ? 'plh-side-on' : ''}`}
        onPress={() => {
          if (!on) go('work/find');
        }}
      >
        <Icon name="search" />
        <span>{t('side.find')}</span>
        <span className="plh-side-key">{t('side.findKey')}</span>
      </Pressable>
    </div>
  );
}
