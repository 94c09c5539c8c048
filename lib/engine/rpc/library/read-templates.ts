import "server-only";
import type { AppliedTemplate, TemplateSnapshot } from "@/lib/engine/plan/request/apply-templates";
import { applyTemplates } from "@/lib/engine/plan/request/apply-templates";
import { findTemplates } from "@/lib/engine/queue/library/template-records";
import { type BatchTexts, readTemplateIds } from "@/lib/ims/contract/wire";
import type { EngineContext } from "../call/engine-context";
import { type Fault, faults } from "../wire/faults";
import { batchEditing } from "./read-template";

/** The current templates that a request names. An id may occur more than once. */
async function findNamed(
  templateIds: readonly string[],
  context: EngineContext,
): Promise<TemplateSnapshot[] | Fault> {
  const found = await findTemplates(context.db, templateIds);
  const snapshots: TemplateSnapshot[] = [];
  for (const [index, id] of templateIds.entries()) {
    const path = `TemplateConfig[${index}]`;
    const row = found.get(id);
    if (!row) return faults.templateOfRequestNotFound(path, id);
    if (row.type !== batchEditing || row.status !== "Available") {
      const message = `the template "${row.name || id}" is ${row.status}; only an Available one of the type ${batchEditing} can be used`;
      return faults.invalidParameter({ path, message });
    }
    snapshots.push({ TemplateId: id, Name: row.name, Config: row.config });
  }
  return snapshots;
}

/** Merges the request with each template of `TemplateConfig`; empty without templates. */
export async function readTemplates(
  request: BatchTexts,
  context: EngineContext,
): Promise<AppliedTemplate[] | Fault> {
  const read = readTemplateIds(request.TemplateConfig, context.strict);
  const [first, ...others] = read.problems;
  if (first) return faults.invalidParameter(first, ...others);
  if (!read.value || read.value.length === 0) return [];
  const templates = await findNamed(read.value, context);
  if ("kind" in templates) return templates;
  return applyTemplates(request, templates) ?? [];
}
