import { refuseStranger } from "@/lib/base/guard/refuse-stranger";
import { readBytes } from "@/lib/base/pure/requests/read-body";
import { addTeamFont, listTeamFonts } from "@/lib/media/fonts/team-fonts";
import { type FontProblem, mostFontBytes } from "@/lib/model/media/own-fonts";

const headers = { "cache-control": "no-store" };
const refuse = (problem: FontProblem, status: number) =>
  Response.json({ problem }, { status, headers });

/** The fonts that the team added. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseStranger(request);
  if (refusal) return refusal;
  return Response.json({ fonts: await listTeamFonts() }, { headers });
}

/**
 * Adds a font: the file itself, as `application/octet-stream`. It must stay out of `proxy.ts`, where Next cuts long bodies. A page of another origin cannot declare that type without
 * a CORS preflight, which we never allow. Answers with the font, or with `{ problem }`.
 */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseStranger(request);
  if (refusal) return refusal;
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/octet-stream\b/i.test(type)) return refuse("unusable", 415);
  const read = await readBytes(request, mostFontBytes);
  if (!read.ok) return refuse(read.reason, read.reason === "too-large" ? 413 : 400);
  const added = await addTeamFont(Buffer.concat(read.chunks));
  return added.ok ? Response.json(added.font, { headers }) : refuse(added.problem, 422);
}
