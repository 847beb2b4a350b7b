import type { Database } from '../../../platform/database';
import type { OutboxMessage } from '../../../platform/outbox';
import {
  feedbackAnswerId,
  type AttendanceDoc,
  type CertificateDoc,
  type ConsentDoc,
  type EnterpriseDoc,
  type FavouritesDoc,
  type FeedbackAnswerDoc,
  type FeedbackReceiptDoc,
  type FollowupCallDoc,
  type QuestionDoc,
  type RefusalDoc,
  type RegistrationDoc,
  type SessionDoc,
  type SignatureDoc,
} from '../../../records';

/** Every document that is kept about one person, but the account itself. A collection that comes to hold such documents is added here. */
export interface Holdings {
  registrations: RegistrationDoc[];
  attendances: AttendanceDoc[];
  signatures: SignatureDoc[];
  receipts: FeedbackReceiptDoc[];
  answers: FeedbackAnswerDoc[];
  calls: FollowupCallDoc[];
  certificates: CertificateDoc[];
  refusals: RefusalDoc[];
  questions: QuestionDoc[];
  consents: ConsentDoc[];
  messages: OutboxMessage[];
  favourites: FavouritesDoc['items'];
  enterprise: EnterpriseDoc | null;
  /** The sessions that any of these belong to. */
  sessions: Map<string, SessionDoc>;
}

export async function holdingsOf(db: Database, userId: string): Promise<Holdings> {
  const own = { userId };
  const [registrations, attendances, signatures, receipts, calls, certificates, refusals, consents, messages, kept] =
    await Promise.all([
      db.find<RegistrationDoc>('registrations', own),
      db.find<AttendanceDoc>('attendances', own),
      db.find<SignatureDoc>('signatures', own),
      db.find<FeedbackReceiptDoc>('feedbackReceipts', own),
      db.find<FollowupCallDoc>('followupCalls', own),
      db.find<CertificateDoc>('certificates', own),
      db.find<RefusalDoc>('refusals', own),
      db.find<ConsentDoc>('consents', own),
      db.find<OutboxMessage>('outbox', own),
      db.get<FavouritesDoc>('favourites', userId),
    ]);
  const [answers, enterprise, questions, sessions] = await Promise.all([
    db.getMany<FeedbackAnswerDoc>(
      'feedbackAnswers',
      receipts.map((receipt) => feedbackAnswerId(receipt.sessionId, userId)),
    ),
    db.get<EnterpriseDoc>('enterprises', userId),
    db.find<QuestionDoc>('questions', own, { orderBy: ['askedAt', 'asc'] }),
    db.getMany<SessionDoc>(
      'sessions',
      [registrations, attendances, signatures, receipts, calls, certificates, refusals]
        .flat()
        .flatMap((doc) => doc.sessionId ?? []),
    ),
  ]);
  return {
    registrations,
    attendances,
    signatures,
    receipts,
    answers,
    calls,
    certificates,
    refusals,
    questions,
    consents,
    messages,
    favourites: kept?.items ?? [],
    enterprise,
    sessions: new Map(sessions.map((session) => [session._id, session])),
  };
}
