import { getTranslator } from "@/lib/i18n/server";
import { attachment, zipFileName } from "@/lib/jobs/downloads/clip-file-name";
import { fetchClip } from "@/lib/jobs/downloads/fetch-clip";
import { findingMessage } from "@/lib/jobs/clips/finding-message";
import { followJob } from "@/lib/jobs/polling/follow";
import { loadMediaNames } from "@/lib/jobs/media-names";
import { zipClips } from "@/lib/jobs/downloads/zip-clips";

/** All ready clips of a job with a table of what is in them; 404 when there are none. */
export async function GET(
  request: Request,
  context: RouteContext<"/api/jobs/[jobId]/zip">,
): Promise<Response> {
  const { jobId } = await context.params;
  const job = (await followJob(jobId))?.snapshot;
  if (!job?.clips.some((clip) => clip.state === "ready")) {
    return Response.json({ error: "no-clips" }, { status: 404 });
  }
  const t = await getTranslator("jobs");
  const shown = job.clips.flatMap((clip) => clip.content?.shots ?? []);
  const { names } = await loadMediaNames(shown.map((shot) => shot.mediaId));
  const body = zipClips({
    job,
    headers: {
      file: t("csv.file"),
      title: t("csv.title"),
      subHeadings: t("csv.subHeadings"),
      script: t("csv.script"),
      voice: t("csv.voice"),
      shots: t("csv.shots"),
      seed: t("csv.seed"),
      duration: t("csv.duration"),
      check: t("csv.check"),
      note: t("csv.note"),
    },
    words: { fileName: t("csv.fileName"), missing: t("csv.missing") },
    checkText({ check }) {
      if (!check) return "";
      const findings = check.findings.map(findingMessage);
      const sentences = findings.map(({ key, values }) => t(`check.rule.${key}`, values));
      return [...(check.verdict === "good" ? [t("check.csvGood")] : []), ...sentences].join(" ");
    },
    mediaName: (mediaId) => names.get(mediaId) ?? mediaId,
    fetchClip,
    signal: request.signal,
  });
  return new Response(body, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": attachment(zipFileName(job.name)),
      "cache-control": "no-store",
    },
  });
}
