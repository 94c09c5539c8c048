"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import { templateBodySchema } from "@/lib/ims/schema/config/template-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { composeDraftSchema } from "@/lib/model/form/compose-form-schema";
import { fitDraft } from "@/lib/model/form/fit-draft";
import { type TemplatePart, templateNameSchema, templateParts } from "@/lib/model/form/template";
import { freshForm } from "../forms/fresh-form";
import { batchEditing } from "./template-loaders";
import { toFieldErrors } from "../checks/to-field-errors";
import { toTemplateBody } from "./to-template-body";

/** `look`: something in the form's look breaks a rule; `cloud`: the backend refused. */
type Reason = "look" | "cloud";

const templateId = z.string().min(1).max(64);
const look = z.object({
  form: composeDraftSchema,
  parts: z.array(z.enum(templateParts)).min(1).max(templateParts.length),
});

async function orRefusal<T>(work: () => Promise<Result<T, Reason>>): Promise<Result<T, Reason>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    const fields = toFieldErrors(error.problems);
    return { ok: false, reason: "cloud", ...toCloudFailure(error), fields };
  }
}

/** The content of a template as JSON text, or the problems that keep the form from becoming one. */
async function configOf({
  form,
  parts,
}: {
  form: ComposeForm;
  parts: readonly TemplatePart[];
}): Promise<Result<string, Reason>> {
  const body = toTemplateBody(fitDraft(form, await freshForm()), parts);
  const read = templateBodySchema.safeParse(body);
  if (read.success) return { ok: true, value: JSON.stringify(body) };
  const [issue] = read.error.issues;
  const message = issue ? `${issue.path.join(".")}: ${issue.message}` : "";
  return { ok: false, reason: "look", message };
}

/** Saves chosen parts of a form's look as a new template. */
export const addTemplateAction = defineAction(
  "addTemplate",
  look.extend({ name: templateNameSchema }),
  async ({ name, ...rest }): Promise<Result<{ templateId: string }, Reason>> => {
    const config = await configOf(rest);
    if (!config.ok) return config;
    return orRefusal(async () => {
      const request = { Name: name, Type: batchEditing, Config: config.value };
      const { Template } = await imsClient().call("AddTemplate", request);
      return { ok: true, value: { templateId: Template.TemplateId } };
    });
  },
);

/** Replaces the content of a template. Running jobs keep the content that they began with. */
export const replaceTemplateAction = defineAction(
  "replaceTemplate",
  look.extend({ templateId }),
  async ({ templateId: TemplateId, ...rest }): Promise<Result<null, Reason>> => {
    const config = await configOf(rest);
    if (!config.ok) return config;
    return orRefusal(async () => {
      await imsClient().call("UpdateTemplate", { TemplateId, Config: config.value });
      return { ok: true, value: null };
    });
  },
);

export const renameTemplateAction = defineAction(
  "renameTemplate",
  z.object({ templateId, name: templateNameSchema }),
  async ({ templateId: TemplateId, name: Name }): Promise<Result<null, Reason>> =>
    orRefusal(async () => {
      await imsClient().call("UpdateTemplate", { TemplateId, Name });
      return { ok: true, value: null };
    }),
);

export const deleteTemplateAction = defineAction(
  "deleteTemplate",
  z.object({ templateId }),
  async ({ templateId: TemplateIds }): Promise<Result<null, Reason>> =>
    orRefusal(async () => {
      await imsClient().call("DeleteTemplate", { TemplateIds });
      return { ok: true, value: null };
    }),
);
