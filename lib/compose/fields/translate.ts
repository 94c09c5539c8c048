import type { ComposeForm } from "@/lib/model/form/compose-form";
import { textScale } from "@/lib/model/form/text-scale";
import { byHand, type Fields } from "./field";
import type { Configs, Part } from "./part";
import { parts } from "./parts";
import { inPlace, placesAt, setAt, stepsOf, valueAt } from "./paths";

type Rows = Part["fields"];

function writeRows(rows: Rows, holder: unknown, form: ComposeForm, into: object): void {
  const scale = textScale(form.output);
  for (const [field, { request, codec, when, sentWhen }] of Object.entries(rows)) {
    if (codec === byHand || when?.(holder) === false || sentWhen?.(holder, form) === false)
      continue;
    const sent = codec.write(valueAt(holder, stepsOf(field)), scale);
    if (sent !== undefined) setAt(into, stepsOf(request), sent);
  }
}

function readRows(rows: Rows, sent: unknown, scale: number, into: object): void {
  for (const [field, { request, codec, when }] of Object.entries(rows)) {
    if (codec === byHand || when?.(into) === false) continue;
    const before = valueAt(into, stepsOf(field));
    setAt(into, stepsOf(field), codec.read(valueAt(sent, stepsOf(request)), before, scale));
  }
}

/** What a form says in the rows of its parts. Parts of which nothing is said are absent. */
export function writeParts(form: ComposeForm): Configs {
  const configs = { InputConfig: {}, EditingConfig: {}, OutputConfig: {} };
  for (const part of parts) {
    if (part.byHand) continue;
    const [from, to] = [stepsOf(part.form), stepsOf(part.request)];
    for (const place of placesAt(form, from)) {
      if (part.when?.(form, place) === false) continue;
      const at = inPlace(to, place);
      const known = valueAt(configs, at);
      const said = (known ?? {}) as object;
      writeRows(part.fields, valueAt(form, inPlace(from, place)), form, said);
      // An element of a list stands in it even when nothing is said of it.
      const isSaid = Object.keys(said).length > 0 || to.at(-1) === "#";
      if (known === undefined && isSaid) setAt(configs, at, said);
    }
  }
  // The compiler has held each row against both sides.
  return configs as Configs;
}

/**
 * Fills a form with what a request says in the rows of its parts. What decides about modes is in the
 * form already, and each list has as many elements as that of the request.
 */
export function readParts(
  configs: Partial<Configs>,
  form: ComposeForm,
  scale: number,
): ComposeForm {
  const filled = structuredClone(form);
  for (const part of parts) {
    if (part.byHand) continue;
    const [from, to] = [stepsOf(part.form), stepsOf(part.request)];
    for (const place of placesAt(configs, to)) {
      if (part.when?.(filled, place) === false) continue;
      const holder = valueAt(filled, inPlace(from, place)) as object;
      readRows(part.fields, valueAt(configs, inPlace(to, place)), scale, holder);
    }
  }
  return filled;
}

/** One part by itself; nothing when nothing is said of it. */
export function writeFields<Holder, Request>(
  fields: Fields<Holder, Request>,
  values: Holder,
  form: ComposeForm,
): Request | undefined {
  const said = {};
  writeRows(fields as unknown as Rows, values, form, said);
  return Object.keys(said).length > 0 ? (said as Request) : undefined;
}

/** What a request says of one part, over what the form shows of it. */
export function readFields<Holder extends object, Request>(
  fields: Fields<Holder, Request>,
  sent: Request | undefined,
  before: Holder,
  scale: number,
): Holder {
  const read = structuredClone(before);
  readRows(fields as unknown as Rows, sent, scale, read);
  return read;
}
