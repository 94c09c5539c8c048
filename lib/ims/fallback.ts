import "server-only";
import type { ImsClient } from "./transport/create-client";
import type { Abilities } from "./backend";
import { ImsError } from "./errors/ims-error";
import type { OperationName } from "./contract/operations";

/**
 * The operations by which the app reads one item by its id, with the name of the id. An item that one
 * backend does not know may be on the other. If the app starts to use another such operation
 * (`GetEditingProject`, `GetMediaProducingJob`), add it here.
 */
const byId: Partial<Record<OperationName, string>> = {
  GetBatchMediaProducingJob: "JobId",
  GetMediaInfo: "MediaId",
};

const unknownCodes: ReadonlySet<string> = new Set([
  "ResourceNotFound",
  "JobNotFound",
  "MediaNotFound",
  "ProjectNotFound",
]);

const rememberedCount = 2_000;

/**
 * A client that sends every call to `first`. A single item that `first` does not know is looked up at
 * `second`. Ids are random on both and never collide. The client remembers where an item was found, so
 * that following a job does not cost two calls each time. Engine-only operations go to the engine,
 * whichever of the two it is.
 */
export function withFallback(first: ImsClient, second: ImsClient): ImsClient {
  const atSecond = new Set<string>();

  const call: ImsClient["call"] = async (name, request, options) => {
    if (name.startsWith("Reelpress") && !first.can.extensions) {
      return second.call(name, request, options);
    }
    const field = byId[name];
    const id = field ? (request as Record<string, unknown>)[field] : undefined;
    if (typeof id !== "string") return first.call(name, request, options);
    const order = atSecond.has(id) ? [second, first] : [first, second];
    const [likely, less] = order as [ImsClient, ImsClient];
    try {
      return await likely.call(name, request, options);
    } catch (error) {
      if (!(error instanceof ImsError) || !unknownCodes.has(error.imsCode)) throw error;
      // When the second does not know it either, or does not answer, the first refusal is thrown.
      const answer = await less.call(name, request, options).catch(() => {
        throw error;
      });
      if (less === second) atSecond.add(id);
      else atSecond.delete(id);
      for (const oldest of atSecond) {
        if (atSecond.size <= rememberedCount) break;
        atSecond.delete(oldest);
      }
      return answer;
    }
  };
  return {
    ...first,
    call,
    other: { can: second.can, has: (id) => atSecond.has(id) },
  };
}

/**
 * What can be done with a job. The backend that has the job decides, not the one for new jobs. That
 * backend is known once the job has been read.
 */
export const abilitiesFor = ({ other, can }: ImsClient, jobId: string): Abilities =>
  other?.has(jobId) ? other.can : can;

/** Whether either backend has an ability; the call then goes to the one that has it. */
export const oneCan = ({ other, can }: ImsClient, ability: keyof Abilities): boolean =>
  can[ability] || other?.can[ability] === true;
