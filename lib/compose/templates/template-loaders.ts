import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { TemplateAnswer } from "@/lib/ims/schema/answers/templates";
import type { TemplatePage, TemplatesById, TemplateView } from "@/lib/model/form/template";
import { toTemplateView } from "@/lib/model/form/to-template-view";
import { presetsNamingTemplate } from "@/lib/store/forms/presets";

/** The one type of template that a batch can use (reference 4.2). */
export const batchEditing = "BatchEditing";

const pageSize = 20;
const callsAtOnce = 4;

/** One page of the account's batch templates, newest first. `search`: an id, or a part of a name. */
export async function loadTemplatePage(search: string, page: number): Promise<TemplatePage> {
  const answer = await imsClient().call("ListTemplates", {
    Type: batchEditing,
    PageNo: page,
    PageSize: pageSize,
    SortType: "CreationTime:Desc",
    ...(search ? { Keyword: search } : {}),
  });
  const total = answer.TotalCount ?? null;
  const isLast = total === null ? answer.Templates.length < pageSize : page * pageSize >= total;
  // A backend that ignores the type filter would also list templates of other types.
  const ours = answer.Templates.filter(({ Type }) => (Type ?? batchEditing) === batchEditing);
  return {
    items: ours.map(toTemplateView),
    total,
    nextPage: isLast || answer.Templates.length === 0 ? null : page + 1,
  };
}

/** Whether an error means "no such template". Other 404s are unknown keys or unknown operations. */
const isGone = (error: unknown): boolean =>
  error instanceof ImsError && /(Resource|Template)[\w.]*Not(Found|Exist)/i.test(error.imsCode);

async function loadTemplate(templateId: string): Promise<TemplateAnswer | null> {
  try {
    return (await imsClient().call("GetTemplate", { TemplateId: templateId })).Template;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/**
 * Templates by their ids, and the ids that no longer exist.
 * @throws ImsError when IMS cannot be reached
 */
export async function loadTemplatesById(templateIds: readonly string[]): Promise<TemplatesById> {
  const waiting = [...new Set(templateIds)];
  const found = new Map<string, TemplateView>();
  const missing: string[] = [];
  const askRest = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const answer = await loadTemplate(id);
      if (answer) found.set(id, toTemplateView(answer));
      else missing.push(id);
    }
  };
  await Promise.all(Array.from({ length: callsAtOnce }, askRest));
  return { items: templateIds.flatMap((id) => found.get(id) ?? []), missing };
}

/** Names of the presets that use this template. */
export async function loadTemplateUsage(templateId: string): Promise<string[]> {
  return (await presetsNamingTemplate(await appDatabase(), templateId)).map(({ name }) => name);
}
