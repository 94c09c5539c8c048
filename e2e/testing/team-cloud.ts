import { type FakeCloud, startFakeCloud } from "@/lib/ims/testing/fake-cloud";
import { AppServer } from "./app-server";

const pair = { accessKeyId: "LTAI5tFakeTeamKey01", secret: "FakeTeamSecret01" };

export const submitOperation = "SubmitBatchMediaProducingJob";

/** A video of the team, as IMS describes it. */
export const mediaInfoOf = (MediaId: string, more: Record<string, string> = {}) => ({
  MediaId,
  MediaBasicInfo: { MediaId, Title: MediaId, MediaType: "video", Status: "Normal", ...more },
  FileInfoList: [],
});

export type TeamCloud = { cloud: FakeCloud; app: AppServer; stop: () => Promise<void> };

/**
 * The app with a team's keys, and a fake cloud that accepts every submit, knows every media and
 * begins every job. `answers` are the answers that this test sets.
 */
export async function startTeamCloud(
  answers: (cloud: FakeCloud) => FakeCloud["answers"] = () => ({}),
  env: Record<string, string> = {},
): Promise<TeamCloud> {
  const cloud = await startFakeCloud(pair);
  Object.assign(cloud.answers, {
    [submitOperation]: () => ({ JobId: `job-${cloud.log.length}` }),
    BatchGetMediaInfos: ({ MediaIds = "" }) => ({
      MediaInfos: MediaIds.split(",")
        .filter(Boolean)
        .map((id) => mediaInfoOf(id)),
    }),
    GetBatchMediaProducingJob: ({ JobId }: { JobId?: string }) => ({
      EditingBatchJob: { JobId, Status: "Init", SubJobList: [] },
    }),
    ...answers(cloud),
  });
  const app = await AppServer.create({
    ALIBABA_CLOUD_ACCESS_KEY_ID: pair.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: pair.secret,
    IMS_ENDPOINT: `http://${cloud.endpoint}`,
    IMS_BUCKET: "team-bucket",
    ...env,
  });
  return {
    cloud,
    app,
    async stop() {
      await app.stop();
      await cloud.close();
    },
  };
}
