/**
 * Every collection once: the shape of its documents, its indexes, and of every field what it says of a person. Made from it are config/cloudbase/indexes.json
 * and docs/personal-data.md (`npm run docs`), the export of one's data and its deletion. Not in the barrel: only the
 * function of identity carries it at run time.
 */
import type { AuditHead, AuditIndexDoc, AuditRecord, AuditSealDoc } from '../platform/audit-hash';
import type { AuditLeavesDoc, AuditNoticeDoc, AuditRootDoc } from './audit-root';
import { idOf } from '../platform/ids';
import type { OutboxMessage } from '../platform/outbox';
import type {
  AttendanceDoc,
  CertificateDoc,
  FeedbackReceiptDoc,
  RefusalDoc,
  Scan,
  SignatureDoc,
  StaffEntryDoc,
  StruckDoc,
} from './attendance';
import { librarySetting, policyQuestion } from '../programmes';
import type { TurnDoc, UploadDoc } from './call-limits';
import { caseIdOf, type CaseDoc } from './case';
import type { ConsentDoc } from './consent';
import type { DeskCodeDoc, DeskDoc } from './desk';
import type { DrawDoc } from './draw';
import type { EnterpriseDoc } from './enterprise';
import type { FavouritesDoc } from './favourite';
import type { FeedbackAnswerDoc, FeedbackPoolDoc, FeedbackTallyDoc } from './feedback-answer';
import type { AttemptDoc, FollowupCallDoc, FollowupHandDoc } from './followup';
import type * as handbook from './handbook';
import type { HolidayListDoc } from './holidays';
import type { InstitutionDoc } from './institution';
import type { KeyChangeDoc, PeriodRunDoc } from './upkeep';
import type { ItemNewsDoc } from './item-news';
import type { MaterialFileDoc, MaterialsDoc, PictureVerdictDoc } from './material';
import type { BroadcastDoc } from './messages';
import type * as policy from './policy';
import type { QuestionDoc, QuestionQuotaDoc } from './question';
import type { MigrationDoc } from './migrations';
import { collection, type Fields } from './registry';
import type { RequestDoc } from './request';
import type { ScoreDoc } from './score';
import {
  registrationId,
  type PlanStampDoc,
  type RegistrationDoc,
  type SessionDoc,
  type VenueCounterDoc,
} from './session';
import type { RunHeadDoc, RunLinesDoc, TourCostDoc, YearSettingsDoc } from './subsidy';
import type { FormerOfficerDoc } from './person';
import type { DeletionDoc, InvitationDoc, UserDoc } from './user';
import type { WaitingTextDoc } from './waiting-text';

const STAFF = { 'no-phone': '无手机代签', 'paper-register': '纸质签到册', poster: '确认张贴码签到' };
const STAFF_STATES = {
  open: '待核实',
  confirmed: '已确认',
  refused: '不予确认',
  contradicted: '本人否认',
  undone: '已撤销',
  replaced: '本人已签名',
};
const REGISTRATIONS = { registered: '已报名', waiting: '候补', cancelled: '已取消' };
const QUESTIONS = { waiting: '待答复', answered: '已答复', withdrawn: '已撤回' };
const CALLS = { 'to-call': '待回访', reached: '已接通', unreachable: '未接通' };
const ATTEMPTS = {
  reached: '已接通',
  'no-answer': '无人接听',
  refused: '拒绝回访',
  'wrong-number': '号码有误',
  withdrawn: '本人已删除个人信息',
};

const NOBODYS_ANSWER = '不知道是谁的答卷';
const DERIVED = '由编号推算，不含个人信息';

const POLICY: Fields<policy.PolicyDoc> = {
  _id: 'plain',
  slug: 'plain',
  title: 'plain',
  docNo: 'plain',
  docNoNote: 'plain',
  issuers: 'plain',
  issuedDay: 'plain',
  level: 'plain',
  // as the document says, for regions without a code too
  regionName: 'plain',
  regionId: 'plain',
  kinds: 'plain',
  audience: 'plain',
  effectiveDay: 'plain',
  expiresDay: 'plain',
  validityNote: 'plain',
  reviewDay: 'plain',
  sourceAddress: 'plain',
  // an office, never a person
  owner: 'plain',
  checkedDay: 'plain',
  checkNote: 'plain',
  summarised: 'plain',
  status: 'plain',
  articles: 'impersonal',
  attachments: 'impersonal',
  items: 'impersonal',
  cites: 'plain',
  repeals: 'plain',
  version: 'plain',
  contentHash: 'plain',
  publishedAt: 'plain',
  repealed: 'impersonal',
};

const STRUCK: Fields<StruckDoc> = {
  by: 'actor',
  at: { label: '核查剔除时间', as: 'moment' },
  reason: { label: '剔除理由' },
  audit: 'impersonal',
};

const SCAN: Fields<Scan> = {
  at: { label: '扫码时间', as: 'moment' },
  receivedAt: 'plain',
  late: { label: '补交', as: 'if-so' },
  via: 'plain',
  device: { label: '手机代号', left: '' },
  address: { label: '网络代号', left: '' },
  distance: { label: '距会场米数（约）', left: null },
  vouched: { label: '经工作人员确认', as: 'if-so' },
  slot: 'plain',
  bookedVenueId: 'plain',
  review: {
    in: {
      decisions: {
        each: {
          outcome: { label: '补交核实', as: { of: { confirmed: '到场属实', refused: '未到场' } } },
          as: 'plain',
          how: 'plain',
          reason: { label: '核实说明', left: '' },
          by: 'actor',
          at: { label: '核实时间', as: 'moment' },
        },
      },
    },
  },
};

/** Reasons of officers: what they were given for says nothing of a person. */
const EXPLAINED = {
  each: { key: 'plain', text: 'plain', reason: 'plain', by: 'actor', at: 'plain' },
} as const;

const SIGNED: Fields<NonNullable<AttendanceDoc['signature']>> = {
  at: { label: '签名时间', as: 'moment' },
  signatureId: { secret: DERIVED },
  number: { label: '签名编号' },
};

const STAFF_ENTRY: Fields<StaffEntryDoc> = {
  entryId: 'plain',
  kind: { label: '工作人员办理', as: { of: STAFF } },
  reason: { label: '办理理由' },
  venueId: { label: '办理会场', as: 'venue' },
  by: 'actor',
  at: { label: '办理时间', as: 'moment' },
  undoneAt: { label: '撤销时间', as: 'moment' },
  state: { label: '核实情况', as: { of: STAFF_STATES } },
  signs: 'plain',
  handId: 'plain',
  // one page bears the lines of many people: it stays with the register
  page: 'impersonal',
  flags: 'plain',
  typed: {
    in: { enterprise: { label: '办理时填写的单位', left: '' }, kind: { label: '办理时填写的身份', as: 'audience' } },
  },
  decisions: {
    each: {
      outcome: 'plain',
      as: 'plain',
      at: 'plain',
      by: 'actor',
      how: 'plain',
      reason: { label: '核实说明', left: '' },
    },
  },
  contradicted: {
    in: {
      at: { label: '本人否认时间', as: 'moment' },
      by: { secret: '即本人，或手机号码的持有人', left: '' },
      reason: { label: '本人说明', left: '' },
    },
  },
  replacedBy: { secret: '本人的另一编号', left: '' },
  before: {
    in: {
      place: 'impersonal',
      person: {
        in: {
          venueId: 'plain',
          name: { label: '办理前的姓名', left: '' },
          enterprise: { label: '办理前的单位', left: '' },
          phoneMasked: { label: '办理前的手机号码', left: '' },
          phoneHash: { secret: '手机号码的密文校验值，用于查重', left: '' },
          kind: { label: '办理前的身份', as: 'audience' },
        },
      },
    },
  },
};

export const collections = {
  attendances: collection<AttendanceDoc>({
    indexes: [['sessionId'], ['userId'], ['staff.state'], ['phoneHash'], ['name']],
    held: {
      kind: 'attendance',
      by: 'userId',
      goes: 'nameless',
      id: (sessionId, userId) => idOf('attendance', sessionId, userId),
    },
    fields: {
      _id: { secret: DERIVED },
      sessionId: { label: '课程', as: 'session' },
      userId: 'owner',
      venueId: { label: '会场', as: 'venue' },
      // who signed is in words, as they stood on that day: the register is a proof
      name: { label: '姓名', left: '' },
      enterprise: { label: '单位', left: '' },
      phoneMasked: { label: '手机号码', left: '' },
      phoneHash: { secret: '手机号码的密文校验值，用于查重', left: '' },
      phoneSealed: { label: '签到时的手机号码', as: 'phone', left: '' },
      phoneFrom: 'plain',
      kind: { label: '身份', as: 'audience' },
      scan: { in: SCAN },
      signature: { in: SIGNED },
      staff: { in: STAFF_ENTRY },
      staffEarlier: { each: STAFF_ENTRY },
      struck: {
        in: STRUCK,
      },
      struckEarlier: {
        each: {
          ...STRUCK,
          ended: {
            in: { by: 'actor', at: { label: '撤销剔除时间', as: 'moment' }, reason: { label: '撤销剔除理由' } },
          },
        },
      },
      earlier: {
        each: {
          scan: { in: SCAN },
          signature: { in: SIGNED },
          staff: 'impersonal',
        },
      },
    },
  }),
  auditHeads: collection<AuditHead>({
    indexes: [],
    fields: {
      _id: 'plain',
      seq: 'plain',
      hash: 'plain',
      former: 'plain',
      brokenAt: 'plain',
      keyId: 'plain',
      signature: 'plain',
    },
  }),
  auditIndex: collection<AuditIndexDoc>({
    indexes: [],
    fields: { _id: 'plain', count: 'plain', together: 'plain', keyId: 'plain', signature: 'plain' },
  }),
  auditLeaves: collection<AuditLeavesDoc>({
    indexes: [['number']],
    fields: { _id: 'plain', number: 'plain', batch: 'plain', from: 'plain', leaves: 'impersonal' },
  }),
  auditNotices: collection<AuditNoticeDoc>({
    indexes: [],
    fields: { _id: 'plain', number: 'plain', at: 'plain', told: 'plain' },
  }),
  auditRoots: collection<AuditRootDoc>({
    indexes: [['number']],
    fields: {
      _id: 'plain',
      number: 'plain',
      month: 'plain',
      at: 'plain',
      size: 'plain',
      root: 'plain',
      previous: 'plain',
      consistency: 'plain',
      batch: 'plain',
      problems: 'plain',
      keyId: 'plain',
      publicKey: 'plain',
      signature: 'plain',
    },
  }),
  auditSeals: collection<AuditSealDoc>({
    indexes: [],
    fields: { _id: 'plain', subject: 'plain', seq: 'plain', hash: 'plain', keyId: 'plain', signature: 'plain' },
  }),
  audits: collection<AuditRecord>({
    indexes: [['subject', 'at'], ['actor', 'at'], ['action', 'at'], ['at'], ['subject', 'seq']],
    held: { kind: 'audit', by: 'actor', goes: 'kept', order: 'at' },
    fields: {
      _id: 'plain',
      action: { label: '事项' },
      subject: { label: '对象' },
      actor: 'owner',
      actorRole: { label: '身份' },
      at: { label: '时间', as: 'moment' },
      // ids, figures and reasons, never a name: nothing of a chain can be taken out later
      details: 'impersonal',
      seq: 'plain',
      previous: 'plain',
      hash: 'plain',
      covers: 'impersonal',
      keyId: 'plain',
      signature: 'plain',
    },
  }),
  broadcasts: collection<BroadcastDoc>({
    indexes: [['done']],
    fields: { _id: 'plain', sessionId: 'plain', to: 'plain', message: 'impersonal', at: 'plain', done: 'plain' },
  }),
  cases: collection<CaseDoc>({
    indexes: [
      ['holders', 'ended'],
      ['watchers', 'ended'],
      ['actors'],
      ['opener'],
      ['ended'],
      ['procedure', 'state'],
      ['procedure', 'ended', 'year'],
    ],
    // of a question, whose asker the question alone knows: what was answered in public stays, all others go with it
    held: {
      kind: 'questions',
      by: {
        through: 'questions',
        where: ({ _id }) => ({ _id: caseIdOf(librarySetting.programme, policyQuestion.id, 'question', _id) }),
        joined: true,
      },
      goes: 'nameless',
      unless: (doc) => (doc.steps.findLast(({ step }) => step === 'answer')?.values['public'] === true ? doc : null),
    },
    fields: {
      _id: 'plain',
      programme: 'plain',
      procedure: 'plain',
      about: 'impersonal',
      body: 'plain',
      bodies: 'plain',
      area: 'plain',
      startsAt: 'plain',
      year: 'plain',
      openedAt: 'plain',
      // whoever is named here opened it in office; a person who asks for themselves is not on the case (Procedure.opener)
      opener: 'actor',
      steps: {
        each: {
          step: 'plain',
          to: 'plain',
          at: 'plain',
          by: 'actor',
          as: 'plain',
          values: 'impersonal',
          reason: 'plain',
          key: 'plain',
          late: 'plain',
        },
      },
      opened: { in: { after: 'plain', at: 'plain', by: 'actor', party: 'plain' } },
      state: 'plain',
      since: 'plain',
      dueDay: 'plain',
      provisional: 'plain',
      holders: 'plain',
      watchers: 'plain',
      ended: 'plain',
      actors: 'actor',
    },
  }),
  certificates: collection<CertificateDoc>({
    indexes: [['userId']],
    held: { kind: 'certificates', by: 'userId', goes: 'nameless' },
    fields: {
      sessionId: { label: '课程', as: 'session' },
      _id: { label: '编号', as: 'certificate' },
      userId: 'owner',
      issuedAt: { label: '出具时间', as: 'moment' },
    },
  }),
  consents: collection<ConsentDoc>({
    indexes: [['userId'], ['template', 'left']],
    held: { kind: 'messages', by: 'userId', goes: 'removed' },
    fields: {
      _id: { secret: DERIVED },
      userId: 'owner',
      template: { label: '订阅消息' },
      left: { label: '剩余次数' },
      counted: 'plain',
    },
  }),
  deletions: collection<DeletionDoc>({
    indexes: [],
    fields: { _id: 'plain', deletedAt: 'plain', removed: 'impersonal', nameless: 'impersonal' },
  }),
  deskCodes: collection<DeskCodeDoc>({
    indexes: [['network'], ['expiresAt'], ['userId']],
    held: { kind: 'desks', by: 'userId', goes: 'removed' },
    fields: {
      _id: { secret: '登录码，几分钟后失效' },
      deskId: 'plain',
      operation: 'plain',
      compare: { secret: '核对码，几分钟后失效' },
      cookieHash: { secret: '浏览器凭据的校验值' },
      keyHash: { secret: '浏览器凭据的校验值' },
      browser: { label: '浏览器' },
      network: { label: '网络地址的前几段' },
      createdAt: { label: '请求登录时间', as: 'moment' },
      expiresAt: 'plain',
      state: 'plain',
      wrongTries: 'plain',
      userId: 'owner',
    },
  }),
  desks: collection<DeskDoc>({
    indexes: [['userId'], ['endsAt']],
    held: { kind: 'desks', by: 'userId', goes: 'removed', order: 'openedAt' },
    fields: {
      _id: 'plain',
      userId: 'owner',
      browser: { label: '浏览器' },
      network: { label: '网络地址的前几段' },
      openedAt: { label: '登录时间', as: 'moment' },
      seenAt: { label: '最后使用时间', as: 'moment' },
      endedAt: { label: '退出时间', as: 'moment' },
      endedBy: 'plain',
      endsAt: 'plain',
      freshUntil: 'plain',
      grants: 'plain',
      cookieHash: { secret: '浏览器凭据的校验值' },
      keyHash: { secret: '浏览器凭据的校验值' },
    },
  }),
  draws: collection<DrawDoc>({
    indexes: [['sessionId']],
    fields: {
      _id: 'plain',
      frozenAt: 'plain',
      endAt: 'plain',
      salt: 'plain',
      rosterHash: 'plain',
      roster: { each: { attendeeId: { secret: '抽样代号，没有密钥不能还原' }, venueId: 'plain' } },
      evaluator: { in: { sealed: 'plain', commitment: 'plain', by: 'actor', at: 'plain' } },
      bureau: { in: { sealed: 'plain', commitment: 'plain', by: 'actor', at: 'plain' } },
      seedHash: 'plain',
      sizes: 'plain',
      drawnAt: 'plain',
      sessionId: 'plain',
      audit: {
        in: {
          number: 'plain',
          scope: 'plain',
          size: 'plain',
          excluded: { secret: '抽样代号，没有密钥不能还原' },
          since: { secret: '抽样代号，没有密钥不能还原' },
        },
      },
    },
  }),
  enterprises: collection<EnterpriseDoc>({
    indexes: [['tellMe']],
    held: { kind: 'enterprise', by: '_id', goes: 'removed' },
    fields: {
      _id: 'owner',
      enterprise: {
        in: {
          name: { label: '企业名称' },
          areaCode: { label: '所在地区', as: 'area' },
          industry: { label: '所属行业', as: 'industry' },
          staff: { label: '职工人数' },
          revenueFen: { label: '年营业收入', as: 'yuan' },
          assetsFen: { label: '资产总额', as: 'yuan' },
          taxableIncomeFen: { label: '年应纳税所得额', as: 'yuan' },
          foundedDay: { label: '成立日期' },
          farming: { label: '从事农牧业' },
          markers: { label: '企业称号与类型', as: 'markers' },
          founders: { label: '创办人情况', as: 'founders' },
          wishes: { label: '想办的事', as: 'wishes' },
          remarks: { label: '其他情况' },
          answers: { label: '其他问题的回答', as: 'answers' },
        },
      },
      tellMe: { label: '有新政策时告知' },
      told: { label: '已告知的政策条目数', as: 'count' },
      changedAt: { label: '填写时间', as: 'day' },
    },
  }),
  favourites: collection<FavouritesDoc>({
    indexes: [],
    held: { kind: 'favourites', by: '_id', goes: 'removed' },
    fields: {
      _id: 'owner',
      items: {
        each: {
          kind: { label: '类别', as: { of: { policy: '政策', session: '课程' } } },
          targetId: 'plain',
          // as it was called when it was kept: what is shown of something that is gone
          title: { label: '名称' },
          at: { label: '收藏时间', as: 'moment' },
        },
      },
    },
  }),
  feedbackAnswers: collection<FeedbackAnswerDoc>({
    indexes: [['sessionId']],
    fields: {
      _id: 'plain',
      sessionId: 'plain',
      points: { secret: NOBODYS_ANSWER },
      total: { secret: NOBODYS_ANSWER },
      opinions: { secret: NOBODYS_ANSWER },
      topics: { secret: NOBODYS_ANSWER },
      charged: { secret: NOBODYS_ANSWER },
    },
  }),
  feedbackPool: collection<FeedbackPoolDoc>({
    indexes: [['sessionId']],
    fields: { _id: 'plain', sessionId: 'plain', sealed: { secret: '评价截止前加密存放，截止后打乱次序写出' } },
  }),
  feedbackReceipts: collection<FeedbackReceiptDoc>({
    indexes: [['sessionId'], ['userId']],
    held: {
      kind: 'feedback',
      by: 'userId',
      goes: 'nameless',
      id: (sessionId, userId) => idOf('feedback', sessionId, userId),
    },
    fields: {
      _id: { secret: DERIVED },
      sessionId: { label: '课程', as: 'session' },
      userId: 'owner',
      particularsSealed: { label: '选填情况', as: 'feedback-particulars', left: null },
    },
  }),
  feedbackTallies: collection<FeedbackTallyDoc>({
    indexes: [],
    fields: { _id: 'plain', minutes: 'impersonal' },
  }),
  followupAttempts: collection<AttemptDoc>({
    indexes: [['sessionId'], ['callId']],
    held: {
      kind: 'followup',
      by: { through: 'followupCalls', where: ({ _id }) => ({ callId: _id }) },
      goes: 'nameless',
      order: 'at',
    },
    fields: {
      _id: 'plain',
      sessionId: { label: '课程', as: 'session' },
      callId: { secret: DERIVED },
      attendeeId: { secret: '抽样代号，没有密钥不能还原' },
      at: { label: '回访时间', as: 'moment' },
      by: 'actor',
      outcome: { label: '回访情况', as: { of: ATTEMPTS } },
      tookPart: 'plain',
      rating: 'plain',
      charged: 'plain',
      // what the caller wrote down may say who was called
      remarks: { label: '回访记录', left: '' },
      requestId: 'plain',
      drawId: 'plain',
      openedAt: 'plain',
      sinceLast: 'plain',
      odd: { each: { key: 'plain', level: 'plain', text: 'plain', clause: 'plain' } },
      explained: EXPLAINED,
      undoneAt: { label: '撤销时间', as: 'moment' },
    },
  }),
  followupCalls: collection<FollowupCallDoc>({
    indexes: [['sessionId'], ['ownerId'], ['userId'], ['state']],
    held: { kind: 'followup', by: 'userId', goes: 'nameless' },
    fields: {
      _id: { secret: DERIVED },
      sessionId: { label: '课程', as: 'session' },
      userId: 'owner',
      venueId: 'plain',
      ownerId: 'actor',
      order: 'plain',
      state: { label: '状态', as: { of: CALLS } },
      replaces: 'plain',
      outcome: {
        in: {
          tookPart: { label: '确实参训' },
          rating: { label: '评价分' },
          charged: { label: '反映收费' },
          at: { label: '接通时间', as: 'moment' },
        },
      },
      drawId: 'plain',
      opened: { in: { by: 'actor', at: { label: '号码打开时间', as: 'moment' } } },
    },
  }),
  followupHands: collection<FollowupHandDoc>({ indexes: [], fields: { _id: 'actor', at: 'plain' } }),
  formerOfficers: collection<FormerOfficerDoc>({
    indexes: [['phones']],
    // whoever acted in office stays the same person under a new account
    held: { kind: 'audit', by: '_id', goes: 'kept' },
    fields: { _id: 'owner', phones: { secret: '任职期间手机号码的密文校验值，用于防止同一人一事两办' } },
  }),
  handbookEditions: collection<handbook.HandbookEditionDoc>({
    indexes: [['year']],
    fields: {
      _id: 'plain',
      year: 'plain',
      number: 'plain',
      note: 'plain',
      madeAt: 'plain',
      items: 'plain',
      policies: 'plain',
      bytes: 'plain',
      contentHash: 'plain',
      parts: 'plain',
      agencies: 'impersonal',
    },
  }),
  handbookFiles: collection<handbook.HandbookFileDoc>({
    indexes: [],
    fields: { _id: 'plain', fileId: 'plain', sha256: 'plain', missing: 'plain' },
  }),
  handbookParts: collection<handbook.HandbookPartDoc>({
    indexes: [],
    fields: { _id: 'plain', entries: 'impersonal' },
  }),
  handbookRequests: collection<handbook.HandbookRequestDoc>({
    indexes: [],
    fields: { _id: 'plain', editionId: 'plain' },
  }),
  handbookYears: collection<handbook.HandbookYearDoc>({
    indexes: [],
    fields: { _id: 'plain', editionId: 'plain', number: 'plain' },
  }),
  holidayLists: collection<HolidayListDoc>({
    indexes: [['year'], ['applied']],
    fields: {
      _id: 'plain',
      year: 'plain',
      version: 'plain',
      off: 'plain',
      on: 'plain',
      notice: 'plain',
      reason: 'plain',
      at: 'plain',
      by: 'actor',
      applied: 'plain',
    },
  }),
  keyChanges: collection<KeyChangeDoc>({
    indexes: [],
    fields: {
      _id: 'plain',
      at: 'plain',
      collection: 'plain',
      after: 'actor',
      passed: 'plain',
      total: 'plain',
      doneAt: 'plain',
    },
  }),
  periodRuns: collection<PeriodRunDoc>({ indexes: [], fields: { _id: 'plain', after: 'plain', id: 'actor' } }),
  institutions: collection<InstitutionDoc>({
    indexes: [],
    fields: {
      _id: 'plain',
      name: 'plain',
      creditCode: 'plain',
      regionId: 'plain',
      places: 'impersonal',
      explained: EXPLAINED,
      createdAt: 'plain',
    },
  }),
  invitations: collection<InvitationDoc>({
    indexes: [['usedBy'], ['party'], ['createdAt'], ['expiresAt']],
    // who has taken it up is on record with the role; the note may say for whom it was made
    held: { kind: 'roles', by: 'usedBy', goes: 'nameless' },
    fields: {
      _id: 'plain',
      programme: 'plain',
      party: 'plain',
      at: 'plain',
      note: { label: '邀请备注', left: '' },
      createdAt: 'plain',
      createdBy: 'actor',
      expiresAt: 'plain',
      usedAt: { label: '接受邀请时间', as: 'moment' },
      usedBy: 'owner',
      madeUnder: 'plain',
      approval: 'plain',
      approved: { in: { by: 'actor', at: 'plain', under: 'plain' } },
      withdrawn: { in: { by: 'actor', at: 'plain', reason: 'plain' } },
    },
  }),
  itemNews: collection<ItemNewsDoc>({
    indexes: [['done']],
    fields: {
      _id: 'plain',
      policyId: 'plain',
      itemIds: 'plain',
      at: 'plain',
      // how far the timer has come, by ids
      after: 'actor',
      done: 'plain',
    },
  }),
  materialFiles: collection<MaterialFileDoc>({
    indexes: [['sessionId'], ['fileId'], ['check.trace'], ['check.state', 'check.nextAt']],
    fields: {
      _id: 'plain',
      sessionId: 'plain',
      kind: 'plain',
      photoKind: 'plain',
      fileId: 'plain',
      name: 'plain',
      size: 'plain',
      sha256: 'plain',
      at: 'plain',
      by: 'actor',
      removedAt: 'plain',
      check: 'impersonal',
      compared: 'impersonal',
    },
  }),
  materials: collection<MaterialsDoc>({ indexes: [], fields: { _id: 'plain', recording: 'impersonal' } }),
  migrations: collection<MigrationDoc>({ indexes: [], fields: { _id: 'plain', at: 'plain' } }),
  outbox: collection<OutboxMessage>({
    indexes: [['userId'], ['state'], ['at']],
    held: { kind: 'messages', by: 'userId', goes: 'removed' },
    fields: {
      _id: { secret: DERIVED },
      userId: 'owner',
      template: 'plain',
      // words told at that moment: they stay as they were said
      title: { label: '标题' },
      body: { label: '内容' },
      page: 'plain',
      at: { label: '时间', as: 'moment' },
      state: { label: '状态' },
      attempts: 'plain',
      nextAt: 'plain',
    },
  }),
  pictureVerdicts: collection<PictureVerdictDoc>({
    indexes: [['at']],
    fields: { _id: 'plain', state: 'plain', why: 'plain', at: 'plain' },
  }),
  policies: collection<policy.PolicyDoc>({ indexes: [['slug']], fields: POLICY }),
  policyDrafts: collection<policy.DraftDoc>({
    indexes: [['state']],
    fields: {
      _id: 'plain',
      fileName: 'plain',
      format: 'plain',
      bytes: 'plain',
      state: 'plain',
      revision: 'plain',
      proposal: 'impersonal',
      titleFromFile: 'plain',
      asks: 'plain',
      articleCount: 'plain',
      title: 'plain',
      replaces: 'impersonal',
      revises: 'impersonal',
      savedHash: 'plain',
      policyId: 'plain',
      version: 'plain',
      importedAt: 'plain',
      changedAt: 'plain',
      changedBy: 'actor',
      paragraphs: 'plain',
      places: 'impersonal',
      agencies: 'impersonal',
      findings: 'impersonal',
    },
  }),
  policyIndex: collection<policy.PolicyPointer>({
    indexes: [],
    fields: { _id: 'plain', generation: 'plain', base: 'impersonal', changed: 'impersonal' },
  }),
  policyInterpretations: collection<policy.InterpretationDoc>({
    indexes: [['policyId']],
    fields: {
      _id: 'plain',
      policyId: 'plain',
      itemId: 'plain',
      articleId: 'plain',
      form: 'plain',
      title: 'plain',
      body: 'plain',
      question: 'plain',
      videoUrl: 'plain',
      author: 'plain',
      day: 'plain',
      publishedAt: 'plain',
    },
  }),
  policyKeys: collection<policy.PolicyKey>({ indexes: [], fields: { _id: 'plain', policyIds: 'plain' } }),
  policyMisses: collection<policy.MissDoc>({
    indexes: [['dismissed', 'times'], ['lastDay']],
    fields: {
      _id: 'plain',
      // without who searched; numbers of persons are masked before it is kept
      query: 'plain',
      times: 'plain',
      timesThatDay: 'plain',
      lastDay: 'plain',
      days: 'plain',
      dismissed: 'plain',
    },
  }),
  policyRequests: collection<policy.PolicyRequestDoc>({
    indexes: [],
    fields: { _id: 'plain', policyId: 'plain', at: 'plain' },
  }),
  policySynonyms: collection<policy.SynonymDoc>({
    indexes: [],
    fields: { _id: 'plain', words: 'plain', changedAt: 'plain' },
  }),
  policyUploads: collection<policy.PolicyUploadDoc>({ indexes: [], fields: { _id: 'plain', draftId: 'plain' } }),
  policyVersions: collection<policy.PolicyVersionDoc>({
    indexes: [['policyId']],
    fields: { ...POLICY, policyId: 'plain' },
  }),
  questionQuotas: collection<QuestionQuotaDoc>({
    indexes: [],
    held: { kind: 'questions', by: '_id', goes: 'removed' },
    fields: { _id: 'owner', waiting: 'plain' },
  }),
  questions: collection<QuestionDoc>({
    indexes: [['userId'], ['state'], ['policyId'], ['askedAt'], ['public', 'answeredAt']],
    held: {
      kind: 'questions',
      by: 'userId',
      goes: 'nameless',
      // what was answered in public stays in the desk's words, without its asker; all others go
      unless: (question) => (question.public ? { ...question, text: question.answer?.publicText ?? '' } : null),
      order: 'askedAt',
    },
    fields: {
      _id: 'plain',
      userId: 'owner',
      policyId: { label: '政策', as: 'policy' },
      itemId: { label: '条款', as: 'policy-part' },
      articleId: { label: '条款', as: 'policy-part' },
      agencyKeys: 'plain',
      text: { label: '提问', left: '' },
      state: { label: '状态', as: { of: QUESTIONS } },
      askedAt: { label: '提问时间', as: 'moment' },
      public: 'plain',
      answeredAt: 'plain',
      answer: {
        in: {
          text: { label: '答复' },
          // in whose name it was answered, as the answer says
          by: { label: '答复单位' },
          at: { label: '答复时间', as: 'moment' },
          public: 'plain',
          publicText: { label: '公开的提问' },
        },
      },
    },
  }),
  refusals: collection<RefusalDoc>({
    indexes: [['sessionId'], ['userId']],
    held: { kind: 'refusals', by: 'userId', goes: 'nameless' },
    fields: {
      _id: { secret: DERIVED },
      sessionId: { label: '课程', as: 'session' },
      venueId: 'plain',
      userId: 'owner',
      code: { label: '原因' },
      at: { label: '时间', as: 'moment' },
    },
  }),
  registrations: collection<RegistrationDoc>({
    indexes: [['sessionId'], ['userId'], ['sessionId', 'venueId', 'state']],
    held: { kind: 'registrations', by: 'userId', goes: 'nameless', id: registrationId },
    fields: {
      _id: { secret: DERIVED },
      sessionId: { label: '课程', as: 'session' },
      userId: 'owner',
      venueId: { label: '会场', as: 'venue' },
      state: { label: '状态', as: { of: REGISTRATIONS } },
      at: { label: '报名时间', as: 'moment' },
      leftState: { label: '取消前', as: { of: REGISTRATIONS } },
      leftAt: { label: '取消时间', as: 'moment' },
    },
  }),
  scores: collection<ScoreDoc>({
    indexes: [['sessionId']],
    fields: {
      _id: 'plain',
      sessionId: 'plain',
      requestId: 'plain',
      scoreId: 'plain',
      version: 'plain',
      kind: 'plain',
      at: 'plain',
      by: 'actor',
      reason: 'plain',
      replaces: 'plain',
      rulesVersion: 'plain',
      totalExact: 'plain',
      totalShown: 'plain',
      grade: 'plain',
      heads: 'impersonal',
      meetsMinimum: 'plain',
      trace: 'impersonal',
      headTraces: 'impersonal',
      remarks: 'impersonal',
      flags: 'plain',
      judgement: 'impersonal',
    },
  }),
  sessions: collection<SessionDoc>({
    indexes: [['month'], ['year'], ['institutionId'], ['regionId'], ['status', 'startAt'], ['endAt']],
    fields: {
      _id: 'plain',
      title: 'plain',
      summary: 'plain',
      mode: 'plain',
      contentKind: 'plain',
      premium: 'plain',
      regionId: 'plain',
      organiser: 'plain',
      institutionId: 'plain',
      // announced with the course
      lecturer: 'impersonal',
      audience: 'plain',
      startAt: 'plain',
      endAt: 'plain',
      classHours: 'plain',
      walkInsAllowed: 'plain',
      online: 'plain',
      venues: 'impersonal',
      placeConsentReason: 'plain',
      month: 'plain',
      year: 'plain',
      status: 'plain',
      changed: 'plain',
      history: {
        each: {
          at: 'plain',
          what: 'plain',
          reason: 'plain',
          fields: 'plain',
          moved: 'plain',
          by: 'actor',
          changes: 'impersonal',
        },
      },
      explained: EXPLAINED,
      createdAt: 'plain',
      strikes: 'plain',
    },
  }),
  settlements: collection<RunHeadDoc | RunLinesDoc>({
    indexes: [['year']],
    fields: {
      _id: 'plain',
      kind: 'plain',
      settlementId: 'plain',
      year: 'plain',
      run: 'plain',
      at: 'plain',
      by: 'actor',
      rulesVersion: 'plain',
      settings: 'impersonal',
      // a run is an issued list: it keeps the names and titles, as it keeps the amounts, of its day
      institutions: 'impersonal',
      tours: 'impersonal',
      totalFen: 'plain',
      totalInWords: 'plain',
      toursFen: 'plain',
      reviewFeeFen: 'plain',
      reviewFeeTrace: 'impersonal',
      leftOut: 'impersonal',
      changes: 'impersonal',
      part: 'plain',
      lines: 'impersonal',
    },
  }),
  signatures: collection<SignatureDoc>({
    indexes: [['sessionId'], ['userId']],
    held: { kind: 'signatures', by: 'userId', goes: 'nameless' },
    fields: {
      _id: { secret: '由课程和手机号码的密文（在工作人员设备上签的由该笔记录）推算，使同一号码不能再签一次' },
      sessionId: { label: '课程', as: 'session' },
      userId: 'owner',
      at: { label: '签名时间', as: 'moment' },
      strokes: { label: '笔迹', left: '' },
      sha256: { label: '校验值' },
    },
  }),
  tourCosts: collection<TourCostDoc>({
    indexes: [['year'], ['receipts.fileId']],
    fields: {
      _id: 'plain',
      year: 'plain',
      persons: 'plain',
      days: 'plain',
      costFen: 'plain',
      evidence: 'plain',
      receipts: 'impersonal',
      at: 'plain',
      by: 'actor',
      explained: EXPLAINED,
    },
  }),
  users: collection<UserDoc>({
    indexes: [
      ['createdAt'],
      ['grants.party'],
      ['profile.name'],
      ['grants.at'],
      ['grants.at.body'],
      ['grants.at.area'],
      ['profile.phoneHash'],
      ['formerPhones'],
    ],
    held: { kind: 'account', by: '_id', goes: 'removed' },
    fields: {
      _id: 'owner',
      openid: { label: '微信标识' },
      profile: {
        in: {
          name: { label: '姓名' },
          enterprise: { label: '单位' },
          phoneSealed: { label: '手机号码', as: 'phone' },
          phoneFrom: 'plain',
          phoneCode: { secret: '微信取号凭据的校验值' },
          phoneHash: { secret: '手机号码的密文校验值，用于查重' },
          phoneMasked: { secret: '手机号码的掩码，完整号码已列出' },
          kind: { label: '身份', as: 'audience' },
          post: { label: '职务' },
          regionId: { label: '所在盟市', as: 'region' },
          creditCode: { label: '统一社会信用代码' },
        },
      },
      createdAt: { label: '登记时间', as: 'moment' },
      formerPhones: { secret: '用过的手机号码的密文校验值' },
      shared: 'plain',
      grants: {
        kind: 'roles',
        each: {
          grantId: 'plain',
          programme: 'plain',
          party: { label: '角色' },
          at: { label: '范围', as: 'grant-place' },
          grantedAt: { label: '授予时间', as: 'moment' },
          invitationId: 'plain',
        },
      },
    },
  }),
  venueCounters: collection<VenueCounterDoc>({
    indexes: [['sessionId']],
    fields: { _id: 'plain', sessionId: 'plain', venueId: 'plain', registered: 'plain', waiting: 'plain' },
  }),
  planStamps: collection<PlanStampDoc>({ indexes: [], fields: { _id: 'plain', count: 'plain' } }),
  requests: collection<RequestDoc>({
    indexes: [['userId'], ['at']],
    held: { kind: 'usage', by: 'userId', goes: 'removed', order: 'at' },
    fields: {
      _id: { secret: DERIVED },
      userId: 'owner',
      operation: { label: '操作' },
      inputHash: { secret: '所填内容的校验值' },
      at: { label: '时间', as: 'moment' },
      answer: { secret: '当时的答复，加密保存，内容与您当时看到的一样' },
      steps: { secret: '办理到哪一步，加密保存，与答复同时删除' },
    },
  }),
  turns: collection<TurnDoc>({
    indexes: [['userId'], ['until']],
    held: { kind: 'usage', by: 'userId', goes: 'removed', order: 'until' },
    fields: {
      _id: { secret: DERIVED },
      userId: 'owner',
      used: { label: '这段时间的次数或字节数', as: 'count' },
      until: { label: '计到', as: 'moment' },
    },
  }),
  uploads: collection<UploadDoc>({
    indexes: [['userId'], ['at']],
    held: { kind: 'usage', by: 'userId', goes: 'removed', order: 'at' },
    fields: {
      _id: { secret: DERIVED },
      userId: 'owner',
      fileId: { label: '上传的文件' },
      at: { label: '时间', as: 'moment' },
    },
  }),
  waitingTexts: collection<WaitingTextDoc>({
    indexes: [['userId'], ['state', 'nextAt']],
    held: { kind: 'texts', by: 'userId', goes: 'removed', order: 'at' },
    fields: {
      _id: { secret: DERIVED },
      userId: 'owner',
      operation: 'plain',
      sealed: { secret: '等待审核的文字，加密保存，全文在“我的消息”中' },
      at: { label: '提交时间', as: 'moment' },
      state: { label: '状态', as: { of: { waiting: '审核中', refused: '没有通过' } } },
      why: { label: '原因' },
      attempts: 'plain',
      nextAt: 'plain',
    },
  }),
  yearSettings: collection<YearSettingsDoc>({
    indexes: [],
    fields: {
      _id: 'plain',
      gradeBasis: 'plain',
      failedSessionPays: 'plain',
      reviewFeeBasisPoints: 'plain',
      explained: EXPLAINED,
      fixedAt: 'plain',
      lastRun: 'plain',
      lastFingerprint: 'plain',
    },
  }),
};

type Stored = { [N in keyof typeof collections]: NonNullable<(typeof collections)[N]['doc']> };

declare module '../platform/database' {
  /** The shape of the documents of each collection, by which every call of the database is typed. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the registry names the members
  interface Collections extends Stored {}
}
