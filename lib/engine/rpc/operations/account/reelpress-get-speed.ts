import { measureSpeed } from "@/lib/engine/queue/jobs/speed-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** Returns how fast this engine has been recently, as a basis for estimates. */
export const reelpressGetSpeed: Handler<"ReelpressGetSpeed"> = async (_request, context) => {
  const { workSeconds, clips } = await measureSpeed(context.db);
  return { WorkSeconds: workSeconds ?? undefined, Clips: clips };
};
