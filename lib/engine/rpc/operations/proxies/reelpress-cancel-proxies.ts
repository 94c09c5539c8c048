import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { readProxyIds } from "@/lib/engine/rpc/call/read-proxy-ids";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { answerProxies } from "./answer-proxies";

/** Stops proxies that wait or are being made. Finished ones stay. */
export const reelpressCancelProxies: Handler<"ReelpressCancelProxies"> = async (
  request,
  context,
) => {
  const ids = readProxyIds(request.ProxyIds);
  if (!ids) {
    return faults.invalidParameter({ path: "ProxyIds", message: "name 1 to 100 proxies" });
  }
  context.proxies.cancel(ids);
  return { Proxies: await answerProxies(ids, context) };
};
