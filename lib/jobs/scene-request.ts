import "server-only";
import type { ImsClient } from "@/lib/ims/create-client";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors";

export type SceneRequest = { ProjectIds: string; OutputConfig: string; UserData: string };

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
  client: Pick<ImsClient, "objectUrl">,
): SceneRequest {
  const letters = wanted.clientToken.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 16);
  return {
    ProjectIds: wanted.projectIds.join(),
    OutputConfig: JSON.stringify({
      MediaURL: client.objectUrl(`clips/plans-${letters}/clip_{index}.mp4`),
    }),
    UserData: JSON.stringify({ Name: shorten(wanted.name) }),
  };
}

/** The job that the same request has become before, or null. */
async function findScene(request: SceneRequest, client: ImsClient): Promise<string | null> {
  const answer = await client.call("ListBatchMediaProducingJobs", {
    JobType: "Scene_Batch_Editing",
    SortBy: "desc",
    MaxResults: 50,
  });
  const { MediaURL } = JSON.parse(request.OutputConfig) as { MediaURL: string };
  const made = answer.EditingBatchJobList.find((job) => job.OutputConfig?.includes(MediaURL));
  return made?.JobId ?? null;
}

/** Kept on globalThis: pages, routes and actions have separate module instances. */
const holder = globalThis as { reelpressScenes?: Map<string, Promise<string>> };

async function submit(request: SceneRequest, client: ImsClient): Promise<string> {
  const before = await findScene(request, client);
  if (before) return before;
  try {
    return (await client.call("SubmitSceneBatchEditingJob", request)).JobId;
  } catch (error) {
    // The answer was lost, not the request: ask, do not send again.
    const made =
      error instanceof ImsError && error.mayHaveArrived ? await findScene(request, client) : null;
    if (made) return made;
    throw error;
  }
}

/**
 * Submits a request once: two clicks share one submit, and one whose answer was lost is looked for.
 * @throws ImsError refused or unreachable
 */
export async function submitSceneOnce(
  request: SceneRequest,
  clientToken: string,
  client: ImsClient = imsClient(),
): Promise<string> {
  const flights = (holder.reelpressScenes ??= new Map());
  const flying = flights.get(clientToken) ?? submit(request, client);
  flights.set(clientToken, flying);
  try {
    return await flying;
  } finally {
    flights.delete(clientToken);
  }
}
