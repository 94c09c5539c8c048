import { z } from "zod";
import { loadTemplateUsage } from "@/lib/compose/templates/template-loaders";

/** Names of the presets that name a template. */
export async function GET(request: Request): Promise<Response> {
  const id = z.string().min(1).max(64).safeParse(new URL(request.url).searchParams.get("id"));
  if (!id.success) return Response.json({ reason: "invalid" }, { status: 400 });
  return Response.json({ presets: await loadTemplateUsage(id.data) });
}
