import type { ComposeForm } from "@/lib/model/form/compose-form";
import { canDress } from "@/lib/model/form/kinds/job-kinds";
import { textScale } from "@/lib/model/form/text-scale";
import { handWritten, type Fields } from "./field";
import type { Configs, Part } from "./part";
import { parts } from "./parts";
import { withIndexes, matchingIndexes, setAt, stepsOf, valueAt } from "./paths";

type Rows = Part["fields"];

function writeRows(rows: Rows, holder: unknown, form: ComposeForm, into: object): void {
  const scale = textScale(form.output);
  for (const [field, { request, codec, when, sentWhen }] of Object.entries(rows)) {
    if (codec === handWritten || when?.(holder) === false || sentWhen?.(holder, form) === false)
      continue;
    const sent = codec.write(valueAt(holder, stepsOf(field)), scale);
    if (sent !== undefined) setAt(into, stepsOf(request), sent);
  }
}

function readRows(rows: Rows, sent: unknown, scale: number, into: object): void {
  for (const [field, { request, codec, when }] of Object.entries(rows)) {
    if (codec === handWritten || when?.(into) === false) continue;
    const before = valueAt(into, stepsOf(field));
    setAt(into, stepsOf(field), codec.read(valueAt(sent, stepsOf(request)), before, scale));
  }
}

/** Sports highlights take their own input, the output and the user data, and nothing of the look. */
const isTaken = (part: Part, form: ComposeForm): boolean =>
  canDress(form.kind) ||
  part.form.startsWith("sports") ||
  !/^(?:Input|Editing)Config/.test(part.request);

/** Writes a form as the configs of a request, row by row. Parts without a set field are absent. */
export function writeParts(form: ComposeForm): Configs {
  const configs = { InputConfig: {}, EditingConfig: {}, OutputConfig: {} };
  for (const part of parts) {
    if (part.handWritten || !isTaken(part, form)) continue;
    const [from, to] = [stepsOf(part.form), stepsOf(part.request)];
    for (const indexes of matchingIndexes(form, from)) {
      if (part.when?.(form, indexes) === false) continue;
      const at = withIndexes(to, indexes);
      const known = valueAt(configs, at);
      const said = (known ?? {}) as object;
      writeRows(part.fields, valueAt(form, withIndexes(from, indexes)), form, said);
      // An element of a list is written even when none of its fields is set.
      const isSaid = Object.keys(said).length > 0 || to.at(-1) === "#";
      if (known === undefined && isSaid) setAt(configs, at, said);
    }
  }
  // The compiler has checked each row against form and request.
  return configs as Configs;
}

/**
 * Fills a form from a request, row by row. The caller has already set the fields that decide the
 * modes, and has made each list as long as the request's.
 */
export function readParts(
  configs: Partial<Configs>,
  form: ComposeForm,
  scale: number,
): ComposeForm {
  const filled = structuredClone(form);
  for (const part of parts) {
    if (part.handWritten || !isTaken(part, form)) continue;
    const [from, to] = [stepsOf(part.form), stepsOf(part.request)];
    for (const indexes of matchingIndexes(configs, to)) {
      if (part.when?.(filled, indexes) === false) continue;
      const holder = valueAt(filled, withIndexes(from, indexes)) as object;
      readRows(part.fields, valueAt(configs, withIndexes(to, indexes)), scale, holder);
    }
  }
  return filled;
}

/** Writes one part by itself; undefined when none of its fields is set. */
export function writeFields<Holder, Request>(
  fields: Fields<Holder, Request>,
  values: Holder,
  form: ComposeForm,
): Request | undefined {
  const said = {};
  writeRows(fields as unknown as Rows, values, form, said);
  return Object.keys(said).length > 0 ? (said as Request) : undefined;
}

/** Reads one part of a request over the values that the form has. */
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
