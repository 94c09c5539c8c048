import "server-only";
import { env } from "@/lib/base/env";

/** Stand-in: the pair of the environment. */
export async function accessKeys(
  _dataFolder: string,
): Promise<{ accessKeyId: string; accessKeySecret: string }> {
  return {
    accessKeyId: env().REELPRESS_ACCESS_KEY_ID ?? "reelpress",
    accessKeySecret: env().REELPRESS_ACCESS_KEY_SECRET ?? "reelpress",
  };
}
