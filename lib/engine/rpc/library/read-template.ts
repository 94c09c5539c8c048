import type { TemplateRow } from "@/lib/engine/queue/library/template-records";
import { readConfig, readJson } from "@/lib/ims/schema/read-config";
import { type TemplateBody, templateBodySchema } from "@/lib/ims/schema/config/template-config";
import { templateLimits } from "@/lib/ims/schema/answers/templates";
import { configFault } from "../call/config-fault";
import { type Fault, faults } from "../wire/faults";

/** The one type of template a batch can use. Source: IMS docs, batch template parameters. */
export const batchEditing = "BatchEditing";

const bytes = (text: string): number => Buffer.byteLength(text);

const typesOfImsOnly: Readonly<Record<string, string>> = {
  Timeline: "ordinary templates of single edits; use BatchEditing",
  VETemplate: "advanced templates (After Effects); use BatchEditing",
};

/** The fault of a template type that the engine lacks; else null. */
export function typeProblem(type: string): Fault | null {
  if (type === batchEditing) return null;
  const instead = typesOfImsOnly[type];
  if (instead) return faults.notImplementedParameter("Type", instead);
  const message = `there is no type "${type.slice(0, 40)}"; use BatchEditing`;
  return faults.invalidParameter({ path: "Type", message });
}

/** Reads the `Config` of a template field by field; also returns the paths of unread fields, or a fault. */
export function readTemplateConfig(
  text: string,
  strict: boolean,
): { value: TemplateBody; passedThrough: string[] } | Fault {
  if (bytes(text) > templateLimits.configBytes) {
    const message = `it has ${bytes(text)} bytes; at most ${templateLimits.configBytes} are allowed`;
    return faults.invalidParameter({ path: "Config", message });
  }
  const json = readJson("Config", text);
  if (!json.ok) return faults.invalidParameter(json.problem);
  const { value, problems, removed } = readConfig("Config", templateBodySchema, json.value, strict);
  return value && problems.length === 0
    ? { value, passedThrough: removed }
    : configFault(problems, "Config");
}

type Details = {
  Name?: string | undefined;
  CoverUrl?: string | undefined;
  RelatedMediaids?: string | undefined;
};

function isMediaIdLists(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    return Object.values(value).every(
      (list) => Array.isArray(list) && list.every((id) => typeof id === "string"),
    );
  } catch {
    return false;
  }
}

/** The fault of the fields other than type and config; null when they are fine. */
export function detailProblem(details: Details): Fault | null {
  const { Name = "", CoverUrl = "", RelatedMediaids } = details;
  if (bytes(Name) > templateLimits.nameBytes) {
    const message = `it has ${bytes(Name)} bytes; at most ${templateLimits.nameBytes} are allowed`;
    return faults.invalidParameter({ path: "Name", message });
  }
  if (CoverUrl && !/^(https?|oss):\/\/\S{1,1000}$/.test(CoverUrl)) {
    return faults.invalidParameter({ path: "CoverUrl", message: "write an http(s) address" });
  }
  if (RelatedMediaids && !isMediaIdLists(RelatedMediaids)) {
    const message = 'write lists of media ids, for example {"video":["<id>"]}';
    return faults.invalidParameter({ path: "RelatedMediaids", message });
  }
  return null;
}

/** The fields that Add, Get and List share. */
export function templateFields(row: TemplateRow): object {
  return {
    TemplateId: row.template_id,
    Name: row.name,
    Type: row.type,
    Config: row.config,
    PreviewMedia: row.preview_media ?? undefined,
    Status: row.status,
    CreateSource: row.create_source,
    ModifiedSource: row.modified_source,
  };
}
