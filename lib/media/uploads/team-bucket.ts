import "server-only";
import { env } from "@/lib/base/env";
import { activeCloud } from "@/lib/ims/client";
import { createOssClient, type OssClient } from "@/lib/oss/create-oss-client";

type CloudBackend = NonNullable<ReturnType<typeof activeCloud>>;

/** One client a place: a place is made anew when the connection changes. */
const clients = new WeakMap<CloudBackend, OssClient>();

/** The bucket beside IMS that uploads go to; null where files come to this program. */
export function teamBucket(): OssClient | null {
  const place = activeCloud();
  if (!place?.bucket) return null;
  const known = clients.get(place);
  if (known) return known;
  const client = createOssClient({
    bucket: place.bucket,
    region: place.region,
    credentials: place.keys,
    endpoint: env().IMS_BUCKET_ENDPOINT,
  });
  clients.set(place, client);
  return client;
}
