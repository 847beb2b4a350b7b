import { createContext, useContext, useEffect } from 'react';

/** The page's title takes what its record is called. */
export const AboutContext = createContext<(about: string) => void>(() => undefined);

/** Says, anywhere on a page, which session or record it is about: the title of the window, and of WeChat's bar, names it. Shows nothing itself. */
export function About({ of: name }: { of: string | undefined }): null {
  const say = useContext(AboutContext);
  useEffect(() => {
    if (!name) return undefined;
    say(name);
    return () => say('');
  }, [name, say]);
  return null;
}
