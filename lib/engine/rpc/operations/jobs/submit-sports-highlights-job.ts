import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { tokenOf } from "@/lib/engine/rpc/call/request-token";
import { submitBatch } from "@/lib/engine/rpc/production/submit-batch";

/** Sports highlights: the moments of a recorded match become clips. */
export const submitSportsHighlightsJob: Handler<"SubmitSportsHighlightsJob"> = (
  request,
  context,
  call,
) =>
  submitBatch(request, context, call, {
    operation: "SubmitSportsHighlightsJob",
    solution: "sports",
    token: tokenOf(request),
  });
