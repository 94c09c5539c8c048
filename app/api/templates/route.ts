import { z } from "zod";
import { loadTemplatePage, loadTemplatesById } from "@/lib/compose/templates/template-loaders";
import { answerJson } from "@/lib/ims/answer-json";

const querySchema = z.object({
  ids: z
    .string()
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(z.string().max(64)).max(50))
    .optional(),
  search: z.string().trim().max(120).default(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** A page of the account's batch templates, or those named by `ids`. */
export async function GET(request: Request): Promise<Response> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const query = querySchema.safeParse(given);
  if (!query.success) return Response.json({ reason: "invalid" }, { status: 400 });
  const { ids, search, page } = query.data;
  return answerJson<unknown>(() => (ids ? loadTemplatesById(ids) : loadTemplatePage(search, page)));
}
