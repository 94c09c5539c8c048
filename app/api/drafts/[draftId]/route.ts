import { z } from "zod";
import { readJson } from "@/lib/base/http/read-json";
import { keepDraft, newerDraft } from "@/lib/compose/forms/keep-draft";
import type { DraftAnswer } from "@/lib/model/draft/draft-answer";
import { composeDraftSchema } from "@/lib/model/form/compose-form-schema";

const idPattern = /^[A-Za-z0-9-]{8,64}$/;

const bodySchema = z.object({
  form: composeDraftSchema,
  /** Orders the saves of one page. */
  version: z.int().positive(),
  /** The open page. */
  writer: z.string().regex(idPattern),
  /** The revision that the form grew from; 0 when nothing was saved yet. */
  base: z.int().min(0),
});

type Context = { params: Promise<{ draftId: string }> };

const invalid = (message: string) => Response.json({ error: "invalid", message }, { status: 400 });
const wrongId = () => invalid("An id of a draft has 8 to 64 letters, digits and hyphens.");

/** 409 when nothing was stored, with what is there. */
function answerWith(answer: DraftAnswer): Response {
  const isRefused = answer.kind === "changed" || answer.kind === "closed";
  const headers = { "cache-control": "no-store" };
  return Response.json(answer, { status: isRefused ? 409 : 200, headers });
}

/** Saves a draft. A route and not a server action, so that a closing page can still send the draft. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { draftId } = await params;
  if (!idPattern.test(draftId)) return wrongId();
  const body = await readJson(request, bodySchema);
  if (!body.ok) return body.refusal;
  return answerWith(await keepDraft({ draftId, ...body.value }));
}

/** What is stored, when that is another revision than `?revision=`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { draftId } = await params;
  if (!idPattern.test(draftId)) return wrongId();
  const revision = Number(new URL(request.url).searchParams.get("revision"));
  if (!Number.isInteger(revision) || revision < 0) return invalid("`revision` is a whole number.");
  const answer = await newerDraft(draftId, revision);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
