import { z } from "zod";
import { answerJson } from "@/lib/ims/answer-json";
import { searchMoments } from "@/lib/media/library/analysis";

const textSchema = z.string().trim().max(120);

/** Moments of the library that have to do with `search`. */
export async function GET(request: Request): Promise<Response> {
  const search = textSchema.safeParse(new URL(request.url).searchParams.get("search") ?? "");
  if (!search.success) return Response.json({ reason: "invalid" }, { status: 400 });
  return answerJson(() => searchMoments(search.data, request.signal));
}
