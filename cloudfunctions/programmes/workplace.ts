/** Where a procedure's steps are carried out, and what its cases show beside what every case shows. Names out of closed lists only. */

/** Operations with input or rules of their own that take a step; the others are taken by `case.act`. */
export type BoundOperation =
  | 'material.forward'
  | 'material.sendBack'
  | 'material.reopen'
  | 'evaluation.sendBack'
  | 'evaluation.confirm'
  | 'evaluation.object'
  | 'identity.approveInvitation'
  | 'identity.withdrawInvitation'
  | 'followup.openAudit'
  | 'followup.contributeToAudit'
  | 'followup.concludeAudit';

/** Desks with a form of their own that a step needs. */
export type StepPage = 'institution/materials' | 'evaluator/sheet' | 'policy-desk/draft' | 'policy-desk/question';

export type CaseSlot = 'session-materials' | 'session-objection' | 'session-score' | 'head-audit' | 'library-question';
/** What knows the facts that a procedure's needs ask of the record its cases are about. */
export type CaseFacts = 'hall.session' | 'hall.audit';

/** `elsewhere`: no step that one looks for here (a session is cancelled at its plan). */
export type Conduct = { readonly operation: BoundOperation } | { readonly page: StepPage } | 'elsewhere';

export interface Workplace<P extends string = string> {
  readonly facts?: CaseFacts;
  /** In their order; each for who stands towards the case as one of these. */
  readonly slots: readonly { readonly slot: CaseSlot; readonly for: readonly P[] }[];
  /** By step; one that is left out needs nothing of its own. */
  readonly steps: Readonly<Record<string, Conduct>>;
}

/** What a search finds of a programme, and the pages that it may open. */
export type FoundKind = 'sessions' | 'people' | 'institutions' | 'officers';
export type FoundPage =
  | 'session-detail'
  | 'work/case'
  | 'bureau/session'
  | 'bureau/institutions'
  | 'bureau/roles'
  | 'evaluator/people'
  | 'institution/desk';

/** What is found opens the page of the first that holds; `over`: once it has ended. */
export interface Opening<P extends string = string> {
  readonly as: readonly P[] | 'anybody';
  readonly page: FoundPage;
  readonly over?: true;
}

/** What knows of a button for today, beside the steps that wait. */
export type TodayCards = 'hall.own-sessions' | 'hall.codes' | 'hall.calls';

/** Where a programme's work is done. */
export interface Office<P extends string = string> {
  /** Each for who stands as one of these towards what it is about. */
  readonly today: readonly { readonly cards: TodayCards; readonly for: readonly P[] | 'anybody' }[];
  readonly opens: Readonly<Record<FoundKind, readonly Opening<P>[]>>;
  /** As people call the programme where cases of several stand beside one another. */
  readonly shortName: string;
  /** By procedure. */
  readonly workplaces: Readonly<Record<string, Workplace<P>>>;
}
