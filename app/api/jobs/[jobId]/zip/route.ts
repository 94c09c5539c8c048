import { getTranslator } from "@/lib/i18n/server";
import { attachment, zipFileName } from "@/lib/jobs/downloads/clip-file-name";
import { fetchClip } from "@/lib/jobs/downloads/fetch-clip";
import { findingMessage } from "@/lib/jobs/clips/finding-message";
import { followJob } from "@/lib/jobs/polling/follow";
import { loadMediaNames } from "@/lib/jobs/media-names";
import { zipClips } from "@/lib/jobs/downloads/zip-clips";
import { captionFiles, editingFiles } from "@/lib/jobs/exports/edit-files";
import { loadTimelines } from "@/lib/jobs/exports/load-timelines";
import { loadResults } from "@/lib/jobs/results/loaders";
import { resultColumns } from "@/lib/jobs/results/result-columns";
import { favouritesOf } from "@/lib/jobs/reviews/loaders";
import { columnWords } from "@/lib/model/sheet/column-words";
import type { SheetColumn } from "@/lib/model/sheet/sheet-form";

/**
 * All ready clips of a job with their captions and a table of what is in them; 404 when there are none.
 * `of=favourites` takes only those; `for=editing` gives files for editing programs and no videos.
 */
export async function GET(
  request: Request,
  context: RouteContext<"/api/jobs/[jobId]/zip">,
): Promise<Response> {
  const { jobId } = await context.params;
  const query = new URL(request.url).searchParams;
  const forEditing = query.get("for") === "editing";
  const followed = (await followJob(jobId))?.snapshot;
  const job = query.get("of") === "favourites" ? await favouritesOf(followed) : followed;
  if (!job?.clips.some((clip) => clip.state === "ready")) {
    return Response.json({ error: "no-clips" }, { status: 404 });
  }
  const t = await getTranslator("jobs");
  const words = await getTranslator("results");
  const sheet = await getTranslator("sheet");
  const told = await loadResults(job);
  const columnName = (column: SheetColumn) => {
    const { key, values } = columnWords(column, told.groups);
    return sheet(key, values);
  };
  const shown = job.clips.flatMap((clip) => clip.content?.shots ?? []);
  const { names } = await loadMediaNames(shown.map((shot) => shot.mediaId));
  const timelines = await loadTimelines(jobId, request.signal);
  const mediaName = (mediaId: string) => names.get(mediaId) ?? mediaId;
  const body = zipClips({
    job,
    withVideos: !forEditing,
    filesOf(clip, fileName) {
      const timeline = timelines.get(clip.index);
      if (!timeline) return [];
      const captions = captionFiles(timeline, fileName);
      return forEditing ? [...editingFiles(timeline, fileName, mediaName), ...captions] : captions;
    },
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
    mediaName,
    more: resultColumns(told, {
      variant: words("variant"),
      views: words("views"),
      clicks: words("clicks"),
      columnName,
      fromForm: words("fromForm"),
    }),
    fetchClip,
    signal: request.signal,
  });
  return new Response(body, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": attachment(
        zipFileName(forEditing ? t("csv.editingName", { job: job.name }) : job.name),
      ),
      "cache-control": "no-store",
    },
  });
}
