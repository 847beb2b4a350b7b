import { useRouter } from '@tarojs/taro';
import { useT } from '@/locales';
import { useMe } from '@/services/me';
import { go, goTab } from '@/services/navigate';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';
import { deskGroups } from './desk-pages';
import { tabItems } from './tab-bar';

interface LinkProps {
  text: string;
  icon: IconName;
  on: boolean;
  onPress: () => void;
}

/** The navigation of a desk: the four pages of everybody, then what this person's roles work on. */
export function SideNavigation() {
  const t = useT();
  const me = useMe();
  const { path } = useRouter();
  return (
    <nav className="plh-side" aria-label={t('shell.side')}>
      <div className="plh-side-name">{t('app.name')}</div>
      {tabItems.map(({ page, text, icon }) => (
        <SideLink
          key={page}
          text={t(text)}
          icon={icon}
          on={path.includes(`pages/${page}/index`)}
          onPress={() => goTab(page)}
        />
      ))}
      {deskGroups(me?.grants ?? []).map(({ name, pages }) => (
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

function SideLink({ text, icon, on, onPress }: LinkProps) {
  return (
    <Pressable role="link" current={on} className={`plh-side-link ${on ? 'plh-side-on' : ''}`} onPress={onPress}>
      <Icon name={icon} />
      <span>{text}</span>
    </Pressable>
  );
}
