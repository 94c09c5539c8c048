import { z } from "zod";
import { readJson } from "@/lib/base/read-json";
import { composeDraftSchema } from "@/lib/model/compose-form";
import { keepDraft } from "@/lib/compose/keep-draft";

const bodySchema = z.object({ form: composeDraftSchema, version: z.number().int().positive() });

/** Keeps what was typed. A route and not an action, so that a page that closes can still send it. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ draftId: string }> },
): Promise<Response> {
  const { draftId } = await params;
  const body = await readJson(request, bodySchema);
  if (!body || !/^[A-Za-z0-9-]{8,64}$/.test(draftId)) {
    return Response.json({ error: "invalid" }, { status: 400 });
  }
  const stored = await keepDraft({ draftId, ...body });
  return Response.json({ stored });
}
