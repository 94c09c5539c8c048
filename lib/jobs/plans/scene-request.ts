import type { ImsClient } from "@/lib/ims/transport/create-client";
import type { JobRequest } from "@/lib/store/jobs/stored-request";

const mostNameBytes = 300;

/** UserData has a limit in bytes, and a Chinese character takes three. */
function shorten(name: string): string {
  let short = name.slice(0, 120);
  while (new TextEncoder().encode(JSON.stringify(short)).length > mostNameBytes) {
    short = short.slice(0, -1);
  }
  return short;
}

/**
 * A request that renders plans. The output path contains characters of the client token: the
 * operation takes no token, so a repeated submit is recognised by its output URL.
 */
export function sceneRequest(
  wanted: { name: string; projectIds: readonly string[]; clientToken: string },
  client: Pick<ImsClient, "objectUrl" | "storageLocation">,
): JobRequest {
  const letters = wanted.clientToken.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 16);
  const { storageLocation: StorageLocation } = client;
  const target = StorageLocation
    ? { StorageLocation, FileName: `plans-${letters}_{index}.mp4` }
    : { MediaURL: client.objectUrl(`clips/plans-${letters}/clip_{index}.mp4`) };
  return {
    InputConfig: "{}",
    ProjectIds: wanted.projectIds.join(),
    OutputConfig: JSON.stringify(target),
    UserData: JSON.stringify({ Name: shorten(wanted.name) }),
  };
}
