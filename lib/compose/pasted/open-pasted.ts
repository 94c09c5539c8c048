import { operationOf } from "@/lib/ims/contract/submit-operations";
import { type ConfigProblem, decodeSubmit, withSizeToReadBy } from "@/lib/ims/contract/wire";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { differences, type KeptEntry } from "@/lib/model/form/kept";
import { fitsBeside } from "@/lib/model/form/kept-bounds";
import { fromRequest } from "../from-request";
import { type Pasted, type PastedTexts, readPasted } from "./read-pasted";
import type { RequestDestination } from "../output-target";
import { withoutUntaken } from "../request-configs";
import { makeRequest } from "../to-request";

/** `much`: the request has more unknown fields than can be kept beside the form. */
type UnreadReason = Extract<Pasted, { ok: false }>["reason"] | "much";

export type Opened =
  | { ok: true; form: ComposeForm }
  | { ok: false; reason: UnreadReason; what: string; detail: string }
  | { ok: false; reason: "invalid"; problems: ConfigProblem[] };

/**
 * Makes a form of a pasted request. `toRequest` of the form gives back every field of that request,
 * also fields that the form cannot show. Values that IMS would not take are refused with their
 * paths; unknown fields are kept.
 * @param fallback values for fields that the request leaves out and the form has to show
 */
export function openPasted(
  pasted: string,
  fallback: ComposeForm,
  destination: RequestDestination,
): Opened {
  const read = readPasted(pasted);
  if (!read.ok) return read;
  const opened = openTexts(read.texts, fallback, destination);
  if (!opened.ok) return { ...opened, problems: opened.problems.slice(0, problemsAtMost) };
  if (fitsBeside(opened.form.kept)) return opened;
  return { ok: false, reason: "much", what: "", detail: "" };
}

/** The most problems that are reported: a person mends them one by one. */
const problemsAtMost = 50;

/** As `openPasted`, for the parameters of a request, each as JSON text. */
export function openTexts(
  texts: PastedTexts,
  fallback: ComposeForm,
  destination: RequestDestination,
): Extract<Opened, { ok: true }> | Extract<Opened, { reason: "invalid" }> {
  const { InputConfig = "", OutputConfig = "" } = texts;
  const given = { ...texts, InputConfig, OutputConfig };
  const sized = withSizeToReadBy(given);
  const { JobType: jobType } = texts;
  const decoded = decodeSubmit(operationOf(jobType), sized ?? given, false);
  if (!decoded.ok) return { ok: false, reason: "invalid", problems: decoded.problems };
  const read = fromRequest({ ...decoded.configs, jobType }, fallback, destination);
  const form: ComposeForm = sized ? { ...read, leftToTemplates: ["size"] } : read;
  return { ok: true, form: { ...form, kept: keptOf(texts, form, destination) } };
}

function keptOf(
  texts: PastedTexts,
  form: ComposeForm,
  destination: RequestDestination,
): KeptEntry[] {
  const json = (text: string | undefined): unknown => (text ? JSON.parse(text) : undefined);
  const original = {
    jobType: texts.JobType,
    input: json(texts.InputConfig),
    editing: json(texts.EditingConfig),
    output: json(texts.OutputConfig),
    userData: json(texts.UserData),
    templateIds: json(texts.TemplateConfig),
  };
  // Going through JSON text removes undefined fields.
  const made: unknown = JSON.parse(JSON.stringify(withoutUntaken(makeRequest(form, destination))));
  return differences(made as never, JSON.parse(JSON.stringify(original)) as never);
}
