import "server-only";
import { imsClient } from "./client";

/** Where clips are made, for the words in the header. Not for decisions: those ask capabilities. */
export function imsBackend(): { embedded: boolean; region: string } {
  const client = imsClient();
  return { embedded: client.extensions, region: client.region };
}
