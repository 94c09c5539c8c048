import "server-only";
import { env } from "@/lib/base/env";
import { activeCloud } from "@/lib/ims/client";
import { createOssClient, type OssClient } from "@/lib/oss/create-oss-client";

type CloudBackend = NonNullable<ReturnType<typeof activeCloud>>;

/** One client per connection; a changed connection is a new object and so gets a new client. */
const clients = new WeakMap<CloudBackend, OssClient>();

/** The team's OSS bucket that browsers upload to; null where files are sent to this process. */
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
