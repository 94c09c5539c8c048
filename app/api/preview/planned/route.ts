import { readJson } from "@/lib/base/http/read-json";
import { loadPlannedWall } from "@/lib/jobs/plans/load-planned-wall";
import { plannedQuestionSchema } from "@/lib/model/wall/planned-answer";

/** What the jobs that plan the videos of a wall have planned so far. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, plannedQuestionSchema);
  if (!question.ok) return question.refusal;
  const answer = await loadPlannedWall(question.value);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
