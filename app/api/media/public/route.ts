import { answerJson } from "@/lib/ims/answer-json";
import { loadPublicPage } from "@/lib/media/library/public-media";
import { publicQuerySchema } from "@/lib/model/media/media";

/** A page of public media of one kind: music, stickers or backgrounds. The address names the kind `shelf`. */
export async function GET(request: Request): Promise<Response> {
  const { shelf: kind, ...others } = Object.fromEntries(new URL(request.url).searchParams);
  const query = publicQuerySchema.safeParse({ ...others, kind });
  if (!query.success) return Response.json({ reason: "invalid" }, { status: 400 });
  return answerJson(() => loadPublicPage(query.data));
}
