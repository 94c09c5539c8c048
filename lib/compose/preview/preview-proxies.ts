import "server-only";
import type { z } from "zod";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type {
  followProxiesQuestionSchema,
  MakeProxiesAnswer,
  makeProxiesQuestionSchema,
  Proxy,
} from "@/lib/model/proxies";
import { encodePreview, readPreviewForm } from "./preview-request";

const states = {
  Absent: "absent",
  Waiting: "waiting",
  Making: "making",
  Ready: "ready",
  Failed: "failed",
} as const;

type Answered = { ProxyId: string; State: keyof typeof states; Progress: number };

const toProxy = ({ ProxyId, State, Progress }: Answered): Proxy => ({
  id: ProxyId,
  state: states[State],
  progress: Progress,
});

/**
 * Has the quick previews of videos made, or asks which are there. Null when the form cannot be shown yet, or the
 * backend makes none.
 */
export async function makeProxies(
  { form, positions, begin }: z.output<typeof makeProxiesQuestionSchema>,
  signal: AbortSignal,
): Promise<MakeProxiesAnswer | null> {
  const client = imsClient();
  const read = await readPreviewForm(form);
  if (!client.can.proxies || read.state !== "ready") return null;
  const { Proxies } = await client.call(
    "ReelpressMakeProxies",
    { ...encodePreview(read.form), Variants: positions.join(","), Begin: begin },
    { signal },
  );
  return { proxies: Proxies.map((proxy) => ({ ...toProxy(proxy), position: proxy.Index })) };
}

/** How far quick previews are, once those that shall stop were stopped. None when the backend makes none. */
export async function followProxies(
  { ids, cancel }: z.output<typeof followProxiesQuestionSchema>,
  signal: AbortSignal,
): Promise<Proxy[]> {
  const client = imsClient();
  if (!client.can.proxies) return [];
  const ProxyIds = ids.join(",");
  const { Proxies } = cancel
    ? await client.call("ReelpressCancelProxies", { ProxyIds }, { signal })
    : await client.call("ReelpressGetProxies", { ProxyIds }, { signal });
  return Proxies.map(toProxy);
}

/** The film of a quick preview as MP4; null when it is not kept. */
export async function readProxy(
  id: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const client = imsClient();
  if (!client.can.proxies) return null;
  try {
    const { File } = await client.call("ReelpressGetProxyFile", { ProxyId: id }, { signal });
    return new Uint8Array(Buffer.from(File, "base64"));
  } catch (error) {
    if (error instanceof ImsError && error.code === "ims-refused") return null;
    throw error;
  }
}
