import { z } from "zod";
import { loadSampleProgress } from "@/lib/compose/forms/load-sample-progress";
import { jobKindSchema } from "@/lib/model/form/kinds/job-kind-schema";

const querySchema = z.object({ language: z.enum(["en", "zh"]), kind: jobKindSchema });

/** How far the drawing of a sample project is: `?language=en&kind=groups`. */
export async function GET(request: Request): Promise<Response> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const query = querySchema.safeParse(given);
  if (!query.success) return Response.json({ reason: "invalid" }, { status: 400 });
  const progress = await loadSampleProgress(query.data.language, query.data.kind);
  return progress
    ? Response.json(progress)
    : Response.json({ reason: "unavailable" }, { status: 404 });
}
