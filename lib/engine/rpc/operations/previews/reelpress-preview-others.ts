import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { rankPreviewOthers } from "@/lib/engine/rpc/production/plan-preview";
import { isFault } from "@/lib/engine/rpc/wire/faults";

/** Ranks the shots that could be shown instead of one shot of a planned output. */
export const reelpressPreviewOthers: Handler<"ReelpressPreviewOthers"> = async (
  request,
  context,
  call,
) => {
  const { Index, Shot } = request;
  const ranked = await rankPreviewOthers(request, { output: Index, at: Shot }, context, call);
  if (isFault(ranked)) return ranked;
  const { groupName = "", shots = [] } = ranked.others ?? {};
  return { Index, Shot, GroupName: groupName, Others: shots };
};
