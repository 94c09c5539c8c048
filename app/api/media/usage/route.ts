import { z } from "zod";
import { loadMediaUsage } from "@/lib/media/loaders";

const idsSchema = z
  .string()
  .transform((text) => text.split(",").filter(Boolean))
  .pipe(z.array(z.string().max(64)).max(500));

/** Presets, drafts and jobs that use any of the media named by `ids`. */
export async function GET(request: Request): Promise<Response> {
  const ids = idsSchema.safeParse(new URL(request.url).searchParams.get("ids") ?? "");
  if (!ids.success) return Response.json({ reason: "invalid" }, { status: 400 });
  return Response.json(await loadMediaUsage(ids.data));
}
