import { z } from "zod";
import { readJson } from "@/lib/base/http/read-json";
import { composeDraftSchema } from "@/lib/model/form/compose-form-schema";
import { keepDraft } from "@/lib/compose/forms/keep-draft";

const bodySchema = z.object({ form: composeDraftSchema, version: z.int().positive() });

/** Saves a draft. A route and not a server action, so that a closing page can still send the draft. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ draftId: string }> },
): Promise<Response> {
  const { draftId } = await params;
  if (!/^[A-Za-z0-9-]{8,64}$/.test(draftId)) {
    const message = "An id of a draft has 8 to 64 letters, digits and hyphens.";
    return Response.json({ error: "invalid", message }, { status: 400 });
  }
  const body = await readJson(request, bodySchema);
  if (!body.ok) return body.refusal;
  const stored = await keepDraft({ draftId, ...body.value });
  return Response.json({ stored });
}
