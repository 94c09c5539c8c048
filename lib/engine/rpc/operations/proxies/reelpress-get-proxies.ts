import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { readProxyIds } from "@/lib/engine/rpc/call/read-proxy-ids";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { answerProxies } from "./answer-proxies";

/** Says how far proxies are. */
export const reelpressGetProxies: Handler<"ReelpressGetProxies"> = async (request, context) => {
  const ids = readProxyIds(request.ProxyIds);
  if (!ids) {
    return faults.invalidParameter({ path: "ProxyIds", message: "name 1 to 100 proxies" });
  }
  return { Proxies: await answerProxies(ids, context) };
};
