import "server-only";
import { imsClient } from "@/lib/ims/client";

/** Where the work goes now, in words that may be shown: never a key. */
export type ConnectionSummary = {
  embedded: boolean;
  region: string;
  bucket: string;
  endpoint: string;
};

export function loadConnection(): ConnectionSummary {
  const { extensions, region, bucket, endpoint } = imsClient();
  return { embedded: extensions, region, bucket, endpoint };
}
