import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { submitBatch } from "@/lib/engine/rpc/production/submit-batch";

/** High-energy mashup: the strongest moments of videos become clips. The operation takes no client token. */
export const submitScreenMediaHighlightsJob: Handler<"SubmitScreenMediaHighlightsJob"> = (
  request,
  context,
  call,
) =>
  submitBatch(request, context, call, {
    operation: "SubmitScreenMediaHighlightsJob",
    solution: "mashup",
    token: null,
  });
