import { expect, it } from "vitest";
import { abilitiesOf } from "@/lib/ims/backend";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { plansOfProjects } from "./plans-of-projects";

const timelineOf = (media: string) => ({
  VideoTracks: [{ VideoTrackClips: [{ Type: "Video", MediaId: media, In: 0, Out: 4 }] }],
});
const subJobs = [
  { JobId: "s1", Status: "Success", MediaId: "m1", ProjectId: "pb" },
  { JobId: "s0", Status: "Success", MediaId: "m0", ProjectId: "pa" },
  { JobId: "s2", Status: "Success", MediaId: "m2", ProjectId: "gone" },
  { JobId: "s3", Status: "Success", MediaId: "m3" },
];
const job = {
  width: 360,
  height: 640,
  clips: ["s0", "s1", "s2", "s3"].map((subJobId, index) => ({ subJobId, index })),
};

function clientOf(backend: "cloud" | "embedded", log: string[] = []): ImsClient {
  const call = async (name: string, { ProjectId }: { ProjectId?: string }) => {
    log.push(name);
    if (name === "GetBatchMediaProducingJob") return { EditingBatchJob: { SubJobList: subJobs } };
    if (ProjectId === "gone") {
      throw new ImsError("ims-refused", "gone", { imsCode: "ProjectNotFound", httpStatus: 404 });
    }
    return { Project: { Timeline: JSON.stringify(timelineOf(`of ${ProjectId}`)) } };
  };
  // A test of what is asked and read needs no more of a client.
  return { backendId: "cloud-test", can: abilitiesOf(backend), call } as unknown as ImsClient;
}

it("reads the plan of each video from its project, whatever the order of the answer", async () => {
  const plans = await plansOfProjects(clientOf("cloud"), "j", job, AbortSignal.timeout(5_000));
  const shown = [...plans].map(([index, { shots }]) => [index, shots[0]?.source]);
  expect(shown.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
    [0, "of pa"],
    [1, "of pb"],
  ]);
});

it("asks nothing where the backend reports plans itself", async () => {
  const log: string[] = [];
  await plansOfProjects(clientOf("embedded", log), "j", job, AbortSignal.timeout(5_000));
  expect(log).toEqual([]);
});
