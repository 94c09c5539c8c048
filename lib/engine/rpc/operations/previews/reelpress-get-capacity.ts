import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { countCapacity } from "@/lib/engine/rpc/production/plan-preview";
import { isFault } from "@/lib/engine/rpc/wire/faults";
import { defaultMost } from "@/lib/engine/plan/capacity/batch-capacity";

/** Counts how many outputs the material of a request makes. Nothing is rendered. */
export const reelpressGetCapacity: Handler<"ReelpressGetCapacity"> = async (
  request,
  context,
  call,
) => {
  const capacity = await countCapacity(request, context, call);
  if (capacity !== null && isFault(capacity)) return capacity;
  if (capacity === null) return { Most: defaultMost };
  const { most, videos, isExact, more } = capacity;
  return {
    Most: most,
    Outputs: videos,
    Exact: isExact,
    ...(more && {
      More: { GroupName: more.groupName, Shots: more.shots, Outputs: more.videos },
    }),
  };
};
