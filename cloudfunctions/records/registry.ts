/**
 * What the registry of collections (./collections.ts) has to say of each. Every field of a document is classified, nested ones too: a field or a
 * collection that somebody adds without saying what it tells about a person does not compile.
 */
import type { PersonalDataKindId } from '../programmes';

/** How the export writes a value for the person whose it is; functions/identity/personal/words.ts has one writer for each. */
export type Words =
  | 'area'
  | 'answers'
  | 'audience'
  | 'certificate'
  | 'count'
  | 'day'
  | 'feedback-particulars'
  | 'founders'
  | 'wishes'
  | 'grant-place'
  | 'if-so'
  | 'industry'
  | 'markers'
  | 'moment'
  | 'phone'
  | 'policy'
  | 'policy-part'
  | 'region'
  | 'session'
  | 'venue'
  | 'yuan'
  | { readonly of: Readonly<Record<string, string>> };

/** A personal field: its owner is given it under `label`, or (a key, a hash) nobody is, with the reason. */
type Personal<V> = ({ readonly label: string; readonly as?: Words } | { readonly secret: string }) & {
  /** What deletion leaves in its place where the document stays; without it the value stays, and says nothing of anybody without the rest. */
  readonly left?: V;
};

/**
 * `plain`: says nothing of a person. `owner`: the id of the person whose document it is. `actor`: the id of who acted in office, which stays and leads
 * to nobody once the account is gone: names are looked up when they are shown. `impersonal`: a whole structure without a person in it.
 */
type ScalarRule<V> = 'plain' | 'owner' | 'actor' | Personal<V>;
type Inner<V, Value> = V extends readonly (infer Item)[]
  ? Item extends object
    ? { readonly each: Fields<Item>; readonly kind?: PersonalDataKindId } | 'impersonal'
    : 'plain' | 'actor' | Personal<Value>
  : V extends object
    ? { readonly in: Fields<V> } | 'impersonal' | Personal<Value>
    : ScalarRule<Value>;

type KeysOf<Doc> = Doc extends unknown ? keyof Doc & string : never;
type ValueOf<Doc, K extends string> = Doc extends unknown ? (K extends keyof Doc ? Doc[K] : never) : never;
type Rule<V> = [NonNullable<V>] extends [readonly unknown[]] ? Inner<NonNullable<V>, V> : Whole<NonNullable<V>, V>;
type Whole<V, Value> = [V] extends [object] ? Inner<V, Value> : ScalarRule<Value>;

/** A rule for every field, in the order in which the export shows them. */
export type Fields<Doc> = { readonly [K in KeysOf<Doc>]-?: Rule<ValueOf<Doc, K>> };

/** Whose documents these are, of which kind (programmes/personal-data says why and how long they are kept), and what deletion does. */
export interface Held<Doc> {
  readonly kind: PersonalDataKindId;
  /** The field with the person's id; or the documents, found beside those of another collection, that name nobody themselves. */
  readonly by:
    | KeysOf<Doc>
    | {
        readonly through: string;
        readonly where: (from: { _id: string; sessionId: string }, userId: string) => Record<string, unknown>;
        /** Shown as one record with that document. */
        readonly joined?: true;
      };
  /** `nameless`: its fields become what they leave, its owner the nameless person of that session. */
  readonly goes: 'removed' | 'nameless' | 'kept';
  /** Where it names its owner in the `_id`: of session and person, which the nameless one is then called by too. */
  readonly id?: (sessionId: string, userId: string) => string;
  /** Where deletion does not treat all alike: what is left of this one beside its fields, null when it goes. */
  readonly unless?: (doc: Doc) => Doc | null;
  readonly order?: KeysOf<Doc>;
}

export interface Collection<Doc> {
  /** Never set: the shape, for the types of the database. */
  readonly doc?: Doc;
  /** Lists of fields, each an index of the database. */
  readonly indexes: readonly (readonly (KeysOf<Doc> | `${KeysOf<Doc>}.${string}`)[])[];
  readonly held?: Held<Doc>;
  readonly fields: Fields<Doc>;
}

export const collection = <Doc extends { _id: string }>(entry: Collection<Doc>): Collection<Doc> => entry;
