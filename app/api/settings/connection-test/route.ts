import { answerTest } from "@/lib/settings/answer-test";

/** Steps of the connection test, one line of JSON each. */
export function POST(request: Request): Promise<Response> {
  return answerTest(request);
}
