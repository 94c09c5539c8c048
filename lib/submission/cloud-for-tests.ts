import type { ImsClient } from "@/lib/ims/create-client";
import { ImsError } from "@/lib/ims/errors";
import type { SubmissionDesk } from "./submission-desk";

type Call = { name: string; request: Record<string, unknown> };
type Job = Record<string, unknown> & { JobId: string };

/** What becomes of one submit: it arrives or not, and an answer comes back or not. */
export type Fate = "answered" | "answer lost" | "lost on the way" | "refused" | "no connection";

/**
 * A cloud of one operation for tests: it makes a job a token, lists what it made, and treats each
 * submit as the next of `fates` says; after the last one it answers.
 */
export function cloudForTests(fates: Fate[] = []) {
  const jobs = new Map<string, Job>();
  const calls: Call[] = [];
  const cloud = { jobs, calls, lists: true, endpoint: "ice.test", fates };

  function make(request: Record<string, unknown>): string {
    const token = String(request.ClientToken);
    const found = [...jobs.values()].find((job) => job.token === token);
    if (found) return found.JobId;
    const JobId = `job${jobs.size}`;
    jobs.set(JobId, { ...request, JobId, Status: "Init", token });
    return JobId;
  }

  async function call(name: string, request: Record<string, unknown>): Promise<unknown> {
    calls.push({ name, request });
    if (name === "ListBatchMediaProducingJobs") {
      if (!cloud.lists) throw new ImsError("ims-refused", "no", { httpStatus: 403, imsCode: "F" });
      return { RequestId: "r", EditingBatchJobList: [...jobs.values()] };
    }
    const fate = fates.shift() ?? "answered";
    if (fate === "refused") {
      throw new ImsError("ims-refused", "bad", { httpStatus: 400, imsCode: "InvalidParameter" });
    }
    if (fate === "no connection") {
      throw new ImsError("ims-unreachable", "refused", { mayHaveArrived: false });
    }
    if (fate === "lost on the way") throw new ImsError("ims-unreachable", "hang up");
    const JobId = make(request);
    if (fate === "answer lost") throw new ImsError("ims-unreachable", "hang up");
    return { RequestId: "r", JobId };
  }

  const client: ImsClient = {
    call: call as ImsClient["call"],
    extensions: false,
    bucket: "bucket",
    region: "cn-shanghai",
    get endpoint() {
      return cloud.endpoint;
    },
    objectUrl: (key) => key,
  };
  return Object.assign(cloud, { client });
}

/** A desk that does not wait. */
export const deskForTests = (
  client: ImsClient,
  rest: Partial<SubmissionDesk> = {},
): SubmissionDesk => ({
  client,
  strict: true,
  sleep: () => Promise.resolve(),
  askAfterMs: [0],
  ...rest,
});
