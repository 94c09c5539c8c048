import "server-only";
import type { EngineContext } from "@/lib/engine/rpc/call/engine-context";

/** How far proxies are, as answered. */
export async function answerProxies(ids: readonly string[], { proxies }: EngineContext) {
  return await Promise.all(
    ids.map(async (id) => {
      const { state, fraction, problem } = await proxies.stateOf(id);
      return {
        ProxyId: id,
        State: state,
        Progress: Math.round(fraction * 1000) / 1000,
        ...(problem === null ? {} : { Problem: problem }),
      };
    }),
  );
}
