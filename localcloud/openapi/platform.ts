import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import { readConfig } from '../functions/settings';
import { matching } from '../database/read';
import { readSystem, SYSTEM_COLLECTIONS, writeSystem } from '../system-collections';
import type { TemplateFields } from './template-fields';

/** wechat.json: what is set up at WeChat for the mini-program. */
interface WechatConfig {
  /** The approved message templates, by the variable of the functions that holds each one's id. */
  templates?: Readonly<Record<string, { title: string; fields: TemplateFields }>>;
  /** Which function is given what WeChat pushes, by event (`wxa_media_check`). */
  pushes?: Readonly<Record<string, string>>;
  /** Further words that the content check finds. */
  marked?: { risky?: readonly string[]; review?: readonly string[] };
}

/** The samples that WeChat's own page gives for trying msgSecCheck. */
const SAMPLES = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '完2347全dfji试3726测asad感3847知qwez到'];
/** A person's texts can be checked this long after he or she was there. */
const VISIT_MS = 2 * 3_600_000;

const PHONE_CODE_MS = 5 * 60_000;

/** What WeChat knows of the mini-program and of its people: pages, templates, who agreed to a message, who was here when. */
export class WechatPlatform {
  /** Answers everything with −1 ("系统繁忙，此时请开发者稍候再试"): for trying what happens then. */
  busy = false;
  /** What WeChat pushes comes after the answer of the call that it is about; otherwise before it. There both may happen. */
  late = false;
  readonly pages: ReadonlySet<string>;
  readonly pushes: Readonly<Record<string, string>>;
  private readonly templates: ReadonlyMap<string, TemplateFields>;
  private readonly marked: { risky: readonly string[]; review: readonly string[] };
  private readonly visits = new Map<string, number>();
  private readonly phoneCodes = new Map<string, { openid: string; number: string; at: number }>();

  constructor(
    private readonly database: Database,
    configDir: string | undefined,
    environment: Readonly<Record<string, string>>,
  ) {
    const { templates = {}, pushes = {}, marked = {} } = readConfig<WechatConfig>(configDir, 'wechat.json', {});
    this.pages = new Set(readConfig<string[]>(configDir, 'pages.json', []));
    this.pushes = pushes;
    this.marked = { risky: [...SAMPLES, ...(marked.risky ?? [])], review: marked.review ?? [] };
    this.templates = new Map(
      Object.entries(templates).flatMap(([variable, { fields }]) =>
        environment[variable] ? [[environment[variable], fields] as const] : [],
      ),
    );
  }

  templateOf(id: unknown): TemplateFields | undefined {
    return typeof id === 'string' ? this.templates.get(id) : undefined;
  }

  /** What the content check says of a text. */
  judge(text: string): { suggest: 'pass' | 'review' | 'risky'; label: number } {
    const has = (words: readonly string[]): boolean => words.some((word) => text.includes(word));
    if (has(this.marked.risky)) return { suggest: 'risky', label: 20001 };
    return has(this.marked.review) ? { suggest: 'review', label: 21000 } : { suggest: 'pass', label: 100 };
  }

  /** The person said yes to WeChat's question: each yes allows one message of the template. */
  async consent(openid: string, templateId: string): Promise<void> {
    await this.setConsents(openid, templateId, this.consents(openid, templateId) + 1);
  }

  /** Uses one consent up; false when there is none. */
  async useConsent(openid: string, templateId: string): Promise<boolean> {
    const left = this.consents(openid, templateId);
    if (left > 0) await this.setConsents(openid, templateId, left - 1);
    return left > 0;
  }

  /** The person pressed the phone-number button and agreed: what the page is given, to be exchanged for the number. */
  givePhoneCode(openid: string, number: string, at: number): string {
    const code = randomUUID().replaceAll('-', '');
    this.phoneCodes.set(code, { openid, number, at });
    return code;
  }

  /** The number behind a code: once, for five minutes, and where the caller says whose it is, of that person alone. */
  takePhoneCode(code: unknown, openid: unknown, now: number): string | undefined {
    const given = this.phoneCodes.get(String(code));
    if (!given || (openid !== undefined && openid !== given.openid)) return undefined;
    this.phoneCodes.delete(String(code));
    return now - given.at > PHONE_CODE_MS ? undefined : given.number;
  }

  /** The person uses the mini-program at this moment. */
  visited(openid: string, at: number): void {
    this.visits.set(openid, at);
  }

  /** Whether the person belongs to this mini-program at all: he or she has been here once. */
  knows(openid: string): boolean {
    const sessions = this.database.collection(SYSTEM_COLLECTIONS.sessions);
    return this.visits.has(openid) || matching(sessions, { openid }).length > 0;
  }

  wasHere(openid: string, now: number): boolean {
    const at = this.visits.get(openid);
    return at !== undefined && now - at <= VISIT_MS;
  }

  private consents(openid: string, templateId: string): number {
    return Number(readSystem(this.database, SYSTEM_COLLECTIONS.consents, `${openid} ${templateId}`)?.['left'] ?? 0);
  }

  private setConsents(openid: string, templateId: string, left: number): Promise<void> {
    return writeSystem(this.database, SYSTEM_COLLECTIONS.consents, `${openid} ${templateId}`, { openid, left });
  }
}

/** An openid has the form that WeChat's have. */
export const isOpenid = (value: unknown): value is string => typeof value === 'string' && /^o[\w-]{27}$/.test(value);
