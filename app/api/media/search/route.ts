import { answerJson } from "@/lib/ims/answer-json";
import { searchAccount } from "@/lib/media/library/search-account";
import { mediaQuerySchema } from "@/lib/model/media/media";

/** Media of the whole account by a part of their name, also those that are not in the local copy yet. */
export async function GET(request: Request): Promise<Response> {
  const { kinds = "", ...given } = Object.fromEntries(new URL(request.url).searchParams);
  const query = mediaQuerySchema.safeParse({ ...given, kinds: kinds.split(",").filter(Boolean) });
  if (!query.success) return Response.json({ reason: "invalid" }, { status: 400 });
  return answerJson(() => searchAccount(query.data));
}
