import "server-only";
import type { ImsClient } from "./transport/create-client";
import type { Abilities } from "./backend";
import { ImsError } from "./errors/ims-error";
import type { OperationName } from "./contract/operations";

/**
 * Readings of one thing by its id that the app makes: what one backend does not know, the other may.
 * Whoever begins to call another one (`GetEditingProject`, `GetMediaProducingJob`) adds it here.
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
 * The first client, which is asked for everything; a single thing it does not know is looked for at
 * the second one. Ids are random in both and never mean two things. Where a thing was found
 * is remembered, so that a job that is watched does not cost two calls each time. What only the
 * engine can do is asked of the engine, whichever of the two it is.
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
      // When the other does not know it either, or does not answer, the first word stands.
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
 * What can be done with a job: where it was found decides, not where new ones go. Known once it was
 * asked about.
 */
export const abilitiesFor = ({ other, can }: ImsClient, jobId: string): Abilities =>
  other?.has(jobId) ? other.can : can;

/** Whether one of the two backends can do it: the call finds the one that does. */
export const oneCan = ({ other, can }: ImsClient, ability: keyof Abilities): boolean =>
  can[ability] || other?.can[ability] === true;
