import type { ImsClient } from "@/lib/ims/transport/create-client";
import type { JobRequest } from "@/lib/store/jobs/jobs";

const mostNameBytes = 300;

/** UserData holds few bytes, and a name in Chinese has three a character. */
function shorten(name: string): string {
  let short = name.slice(0, 120);
  while (new TextEncoder().encode(JSON.stringify(short)).length > mostNameBytes) {
    short = short.slice(0, -1);
  }
  return short;
}

/**
 * A request that makes clips of plans. Its folder holds letters of the client token: the operation
 * takes no token, so the address is what a submit is known by.
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
