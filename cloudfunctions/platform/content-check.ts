/** WeChat's check of what users publish: words at once, pictures by an event that follows. */
import { cloud } from './cloud';
import { logError } from './log';

/** `waits`: it could not be checked; `absent`: WeChat checks only what people wrote who were in the mini-program within two hours. */
type Judged = { state: 'passed' } | { state: 'refused'; why: string };
export type Verdict = Judged | { state: 'waits'; absent: boolean };

/** "文本字数的上限为2500字" */
const PIECE = 2500;
/** Two pieces share so many, so that no word is cut in two. */
const OVERLAP = 40;
/** "用户访问记录超时（用户未在近两小时访问小程序）" */
const NOT_HERE = 61010;

/** WeChat's labels in words. */
const LABELS: Readonly<Record<number, string>> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
};

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at + OVERLAP < text.length; at += PIECE - OVERLAP)
    pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/** What WeChat's result means; `review`, which asks for a person to look, is told to the author like a refusal: nobody here reads before it is sent. */
export function verdictOf({ suggest, label }: { suggest: string; label: number }): Judged {
  return suggest === 'pass' ? { state: 'passed' } : { state: 'refused', why: LABELS[label] ?? '不宜公开的内容' };
}

/** Checks a text of the person's, longer ones in pieces. */
export async function checkText(openid: string, scene: number, text: string): Promise<Verdict> {
  try {
    for (const content of piecesOf(text)) {
      const { result } = await cloud.openapi.security.msgSecCheck({ openid, scene, version: 2, content });
      const verdict = verdictOf(result);
      if (verdict.state !== 'passed') return verdict;
    }
    return { state: 'passed' };
  } catch (error) {
    const absent = (error as { errCode?: number }).errCode === NOT_HERE;
    // The text is no part of the error, nor of the log.
    if (!absent) logError('security.msgSecCheck', 'NOT_CHECKED', error);
    return { state: 'waits', absent };
  }
}

/** Asks about a picture by its address; the id under which WeChat will answer, null when it could not be asked. Scene 4: pictures of an event. */
export async function checkPicture(openid: string, url: string): Promise<string | null> {
  try {
    const options = { openid, scene: 4, version: 2, mediaUrl: url, mediaType: 2 };
    return (await cloud.openapi.security.mediaCheckAsync(options)).traceId;
  } catch (error) {
    if ((error as { errCode?: number }).errCode !== NOT_HERE)
      logError('security.mediaCheckAsync', 'NOT_CHECKED', error);
    return null;
  }
}
