import "server-only";
import { env } from "@/lib/base/env";
import { activeCloud } from "@/lib/ims/client";
import { createOssClient, type OssClient } from "@/lib/oss/create-oss-client";

type CloudBackend = NonNullable<ReturnType<typeof activeCloud>>;

/** One client an account: its description is made anew when the connection changes. */
const clients = new WeakMap<CloudBackend, OssClient>();

/** The bucket beside IMS that uploads go to; null where files come to this program. */
export function teamBucket(): OssClient | null {
  const cloud = activeCloud();
  if (!cloud?.bucket) return null;
  const known = clients.get(cloud);
  if (known) return known;
  const client = createOssClient({
    bucket: cloud.bucket,
    region: cloud.region,
    credentials: cloud.keys,
    endpoint: env().IMS_BUCKET_ENDPOINT,
  });
  clients.set(cloud, client);
  return client;
}
