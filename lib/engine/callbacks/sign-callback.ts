import { createHash } from "node:crypto";

/**
 * The headers by which a receiver verifies that a callback is ours. The signature is lower-case hex of
 * `md5(<address>|<unix seconds>|<key>)`. Source: IMS user guide, "Callback authentication" (610690).
 */
export function signCallback(address: string, authKey: string, at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHash("md5").update(`${address}|${timestamp}|${authKey}`).digest("hex");
  return { "X-ICE-TIMESTAMP": timestamp, "X-ICE-SIGNATURE": signature };
}
