import "server-only";
import { readFile } from "node:fs/promises";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { readProxyIds } from "@/lib/engine/rpc/call/read-proxy-ids";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** The film of a finished proxy. */
export const reelpressGetProxyFile: Handler<"ReelpressGetProxyFile"> = async (request, context) => {
  const { ProxyId } = request;
  const [id] = readProxyIds(ProxyId) ?? [];
  const file = id === undefined ? null : await context.abilities.findProxy(id);
  const film = file === null ? null : await readFile(file).catch(() => null);
  if (!film) {
    const message = "this proxy is not kept; ask ReelpressMakeProxies for it";
    return faults.invalidParameter({ path: "ProxyId", message });
  }
  return { ProxyId, Type: "video/mp4", File: film.toString("base64") };
};
