import { z } from "zod";
import { answerJson } from "@/lib/ims/answer-json";
import { loadMediaItems, loadMediaPage } from "@/lib/media/loaders";
import { mediaKindSchema, mediaOriginSchema, mediaQuerySchema } from "@/lib/model/media/media";

const list = z.string().transform((text) => text.split(",").filter(Boolean));

const querySchema = z.object({
  ids: list.pipe(z.array(z.string().max(64)).max(100)).optional(),
  search: z.string().optional(),
  kinds: list.pipe(z.array(mediaKindSchema)).optional(),
  folder: z.string().optional(),
  origin: mediaOriginSchema.optional(),
  tag: z.string().optional(),
  use: z.string().optional(),
  sort: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().optional(),
});

/** A page of the library, or the media named by `ids`. */
export async function GET(request: Request): Promise<Response> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const query = querySchema.safeParse(given);
  if (!query.success) return Response.json({ reason: "invalid" }, { status: 400 });
  const { ids, ...rest } = query.data;
  if (ids) return answerJson(async () => ({ items: await loadMediaItems(ids), nextCursor: null }));
  const page = mediaQuerySchema.safeParse(rest);
  if (!page.success) return Response.json({ reason: "invalid" }, { status: 400 });
  return answerJson(() => loadMediaPage(page.data));
}
