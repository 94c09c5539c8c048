import { measureSpeed } from "@/lib/engine/queue/jobs/speed-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** How fast this engine has been of late, as a place to start a guess from. */
export const reelpressGetSpeed: Handler<"ReelpressGetSpeed"> = async (_request, context) => {
  const { workSeconds, clips } = await measureSpeed(context.db);
  return { WorkSeconds: workSeconds ?? undefined, Clips: clips };
};
