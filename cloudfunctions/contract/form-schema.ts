/** The schema of what is sent, made from a form: types and checks follow its fields, so that none can be forgotten here. */
import * as z from 'zod';
import { emptyOf, fieldsOf, missingIn } from '../mechanisms/form';
import type { ChangeOf, Field, Fields, FieldsOf, Form, OpenNames, Sent, Value } from '../mechanisms/form';
import {
  count,
  creditCode,
  day,
  fen,
  fileId,
  fileName,
  id,
  location,
  phone,
  planned,
  regionId,
  requiredText,
  stepped,
  strokes,
  text,
} from './common';

type Schema<F> = F extends { readonly kind: 'id' }
  ? z.ZodOptional<z.ZodString>
  : F extends { readonly default: unknown } | { readonly optional: unknown } | { readonly only: unknown }
    ? z.ZodDefault<z.ZodType<Value<F>, Sent<F>>>
    : z.ZodType<Value<F>, Sent<F>>;
/** Of a list that the programme owns so many may be chosen; which there are is checked by the handler. */
const LISTED_MOST = 40;
/** Bytes. */
const LARGEST_FILE = 100_000_000;

type Shape<S> = { -readonly [K in keyof S]: Schema<S[K]> };

/** A whole form has defaults for what is left out; a change has none, so that it cannot wipe what it does not name. */
type Of = 'whole' | 'change';

function chosen(field: Field & { kind: 'choice' | 'choices' }): z.ZodType {
  const values = field.options ? Object.keys(field.options) : field.of;
  if (values) return z.literal([...values]);
  return field.numbered ? z.int().min(1).max(999) : id;
}

function figure({ least, most, step = 1 }: Field & { kind: 'figure' }): z.ZodType {
  if (step === 1) return z.int().min(least).max(most);
  return stepped(least, most, step);
}

function plain(field: Field, of: Of): z.ZodType {
  const lines = field.kind === 'text' && field.lines === true ? 'lines' : false;
  switch (field.kind) {
    case 'text':
      return field.optional || field.only ? text(field.max, lines) : requiredText(field.max, lines, field.least);
    case 'figure':
      return figure(field);
    case 'money':
      return field.most === undefined ? fen : fen.max(field.most);
    case 'day':
      return day;
    case 'moment':
      return planned;
    case 'choice':
      return chosen(field);
    case 'choices':
      return z
        .array(chosen(field))
        .min(field.least ?? 0)
        .max(field.of?.length ?? (field.options ? Object.keys(field.options).length : LISTED_MOST));
    case 'yes-no':
      return z.boolean();
    case 'area':
      return regionId;
    case 'credit-code':
      return creditCode;
    case 'phone':
      return phone;
    case 'place':
      return location;
    case 'files':
      return z
        .array(
          z.object({
            fileId,
            name: fileName,
            size: count.max(LARGEST_FILE),
            sha256: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .optional(),
          }),
        )
        .min(field.optional || field.only ? 0 : (field.least ?? 1))
        .max(field.most);
    case 'signature':
      return strokes;
    case 'id':
      return id;
    case 'group':
      return z.object(shape(field.fields, of));
    case 'rows':
      // A row of a change is known by its key: what it leaves out stays, what it has must be right.
      return z
        .array(z.object(rowShape(field.fields, of)))
        .min(field.least)
        .max(field.most);
  }
}

const canBeNull = ({ kind, optional, only }: Field): boolean =>
  kind !== 'text' && kind !== 'files' && Boolean(optional ?? only);
const nullable = (schema: z.ZodType, field: Field): z.ZodType => (canBeNull(field) ? schema.nullable() : schema);

function schema(field: Field, of: Of): z.ZodType {
  const whole = nullable(plain(field, of), field);
  const empty = emptyOf(field);
  if (of === 'change' || field.kind === 'id') return whole.optional();
  return empty === undefined ? whole : whole.default(empty);
}

const shape = (fields: Fields, of: Of): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schema(field, of)]));

const rowShape = (fields: Fields, of: Of): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const required = of === 'change' && emptyOf(field) === undefined && field.kind !== 'id';
      return [name, required ? nullable(plain(field, 'change'), field) : schema(field, of)];
    }),
  );

/** For `z.object`, alone or with what an operation needs beside the form. */
export const shapeOf = <const F extends Form>(form: F): Shape<FieldsOf<F>> =>
  shape(fieldsOf(form), 'whole') as unknown as Shape<FieldsOf<F>>;

/** Of what everybody may see: for answers to everybody. */
export const openShapeOf = <const F extends Form>(form: F): Pick<Shape<FieldsOf<F>>, OpenNames<F>> => {
  const open = Object.entries(fieldsOf(form)).filter(([, field]: [string, Field]) => field.open !== undefined);
  return shape(Object.fromEntries(open), 'whole') as unknown as Pick<Shape<FieldsOf<F>>, OpenNames<F>>;
};

/** The same of the fields of a group or of rows. */
export const shapeOfFields = <const S extends Fields>(fields: S): Shape<S> =>
  shape(fields, 'whole') as unknown as Shape<S>;

/** The input of an operation that sends a form and what stands beside it; what is asked for by a condition has to be there too. */
export const inputOf = <const F extends Form, const E extends z.core.$ZodLooseShape>(form: F, beside: E) =>
  z.object({ ...shapeOf(form), ...beside }).check((context) => {
    const values = context.value as Record<string, unknown>;
    for (const name of missingIn(fieldsOf(form), values))
      context.issues.push({ code: 'custom', message: '请填写', path: [name], input: values[name] });
  });

/** Any part of the form; what is left out stays as it is. */
export const changeOf = <const F extends Form>(form: F): z.ZodType<ChangeOf<FieldsOf<F>>, ChangeOf<FieldsOf<F>>> =>
  z.object(shape(fieldsOf(form), 'change')) as unknown as z.ZodType<ChangeOf<FieldsOf<F>>, ChangeOf<FieldsOf<F>>>;
