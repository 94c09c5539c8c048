import type { FakeCloud } from "@/lib/ims/testing/fake-cloud";

type Planned = { params: Record<string, string>; asked: number };

const parsed = (text = "{}") => JSON.parse(text) as Record<string, unknown>;

/**
 * The part of the fake cloud that plans: a preview job is at work at first, then each of its outputs has a
 * project; every project shows another stretch of the sources, and no two jobs plan the same.
 */
export function planningAnswers(cloud: FakeCloud): FakeCloud["answers"] {
  const jobs = new Map<string, Planned>();
  const projects = new Map<string, object>();
  const accept = (params: Record<string, string>) => {
    const JobId = `plans${jobs.size + 1}x${cloud.log.length}`;
    jobs.set(JobId, { params, asked: 0 });
    return { JobId };
  };
  const timelineOf = (start: number) => ({
    FECanvas: { Width: 360, Height: 640 },
    VideoTracks: [
      {
        VideoTrackClips: [
          { Type: "Video", MediaId: "media-1", In: String(start), Out: start + 3 },
          { Type: "Video", MediaId: "media-1", In: start + 20, Out: start + 22 },
        ],
      },
    ],
    AudioTracks: [
      { AudioTrackClips: [{ Type: "AI_TTS", Content: "Fresh coffee.", Voice: "zhitian" }] },
    ],
    SubtitleTracks: [
      {
        SubtitleTrackClips: [
          { Type: "Text", Content: `Plan from ${start} s`, Y: 0.1, FontSize: 30 },
        ],
      },
    ],
  });
  return {
    SubmitBatchMediaProducingJob: accept,
    SubmitSceneBatchEditingJob: accept,
    GetBatchMediaProducingJob: ({ JobId = "" }) => {
      const job = jobs.get(JobId);
      if (!job) return { EditingBatchJob: { JobId, Status: "Init", SubJobList: [] } };
      job.asked += 1;
      const output = parsed(job.params.OutputConfig);
      const isPlanned = output.GeneratePreviewOnly === true && job.asked > 1;
      const SubJobList = Array.from({ length: Number(output.Count ?? 0) }, (_, index) => {
        const ProjectId = `${JobId}p${index}`;
        if (!projects.has(ProjectId)) projects.set(ProjectId, timelineOf(projects.size * 2));
        return isPlanned
          ? { JobId: `${JobId}s${index}`, Status: "Success", ProjectId }
          : { JobId: `${JobId}s${index}`, Status: "Processing" };
      });
      return {
        EditingBatchJob: {
          JobId,
          Status: isPlanned ? "Finished" : "Processing",
          OutputConfig: job.params.OutputConfig,
          UserData: job.params.UserData,
          SubJobList,
        },
      };
    },
    GetEditingProject: ({ ProjectId = "" }) => ({
      Project: {
        ProjectId,
        Title: ProjectId,
        Status: "Editing",
        Timeline: JSON.stringify(projects.get(ProjectId) ?? {}),
      },
    }),
  };
}
