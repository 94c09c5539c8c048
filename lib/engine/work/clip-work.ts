import "server-only";
import { access, mkdir } from "node:fs/promises";
import path from "node:path";
import { moveFile } from "@/lib/base/files/move-file";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { addressOf, coverKeyOf, targetsOf } from "./clip-files";
import type { EngineFolders } from "./engine-folders";
import type { EngineParts } from "./engine-parts";
import type { MediaFacts } from "../plan/facts";
import { mediaIdsOf } from "../plan/sources/given-sources";
import { outputForm } from "../plan/given/output-form";
import { spokenIn } from "../plan/voices/spoken-in";
import { speakJob } from "./speak-job";
import { clipPercent, isClipStage } from "../queue/workers/clip-progress";
import type { ClipRow } from "../queue/tables/tables";
import type { EngineDatabase } from "../queue/tables/engine-database";
import { findJob } from "../queue/jobs/job-records";
import type { ClipWork } from "../queue/workers/make-clip";
import { findMedia } from "../queue/library/media-records";
import { findOrigin } from "../queue/jobs/project-records";
import { WorkFailure } from "../queue/workers/work-failure";
import { disownOthers, removeWorkFolder, tokenOf, workFolderOf } from "./work-folders";
import type { Sources } from "../rpc/call/engine-context";
import { speakAll } from "../rpc/production/speak-all";
import { fontFiles } from "../rpc/production/own-fonts";
import { fileNameOf } from "../objects/object-address";
import { contentHash } from "../probe/content-hash";
import { isIntact, touchSealed } from "../cache/seal";

type Wiring = { db: EngineDatabase; folders: EngineFolders; parts: EngineParts };

async function findSources(timeline: Timeline, wiring: Wiring): Promise<Sources> {
  const mediaIds = mediaIdsOf(timeline);
  const rows = await findMedia(wiring.db, mediaIds, { withDeleted: true });
  const sources = new Map<string, { path: string; facts: MediaFacts }>();
  for (const mediaId of mediaIds) {
    const row = rows.get(mediaId);
    const file = row && (await wiring.folders.objects.find(row));
    if (!row || !file) {
      const name = row ? row.title : mediaId;
      const message = `The file of "${name}" is gone. Put it back or register it again, then retry this clip.`;
      throw new WorkFailure("input", "InvalidMaterial.NotFound", message);
    }
    sources.set(mediaId, { path: file, facts: row.facts });
  }
  return sources;
}

/** Whether all files exist and are intact. Marks them as used, so that the cache keeps them. */
async function allExist(files: readonly string[]): Promise<boolean> {
  await Promise.all(files.map(touchSealed));
  return (await Promise.all(files.map(isIntact))).every(Boolean);
}

/** Makes the speech of a clip again when the cache has dropped its files since the plan was made. */
async function provideSpeech(
  clip: ClipRow,
  timeline: Timeline,
  wiring: Wiring,
  signal: AbortSignal,
): Promise<void> {
  const [speech] = timeline.AudioTracks;
  const files = speech.AudioTrackClips.map((sentence) =>
    wiring.parts.speechPath(sentence.Reelpress.SpeechKey),
  );
  if (await allExist(files)) return;
  const speaking = { ...wiring, objects: wiring.folders.objects };
  const job = await findJob(wiring.db, clip.job_id);
  if (!job) return;
  if (job.kind === "batch" || job.kind === "preview") {
    await speakJob(job, speaking, signal);
    return;
  }
  // The plan was submitted again: the job that planned it has the texts with their markup.
  const origin = await findOrigin(wiring.db, clip.project_id);
  if (origin) await speakJob(origin, speaking, signal);
  if (await allExist(files)) return;
  await speakAll(spokenIn(timeline), wiring.parts.speak, signal);
}

/** Renders a clip in its work folder, and renames the file to its final path when it is good. */
export function createClipWork(wiring: Wiring): ClipWork {
  const { folders, parts } = wiring;
  const folderOf = (clip: ClipRow) => workFolderOf(folders, clip);
  const formOf = (clip: ClipRow) => outputForm(addressOf(clip).key) ?? "video";
  const madeFile = (clip: ClipRow) =>
    path.join(folderOf(clip), formOf(clip) === "sound" ? "clip.mp3" : "clip.mp4");
  const madeCover = (clip: ClipRow) => path.join(folderOf(clip), "cover.jpg");

  return {
    disown: (clip) => disownOthers(folders, clip),

    async make(clip, timeline, report, signal) {
      try {
        const sources = await findSources(timeline, wiring);
        const workFolder = path.join(folderOf(clip), "render");
        await mkdir(workFolder, { recursive: true });
        await provideSpeech(clip, timeline, wiring, signal);
        const rendered = await parts.renderClip({
          timeline,
          form: formOf(clip),
          sources,
          fonts: await fontFiles(timeline, folders.objects),
          speechPath: parts.speechPath,
          workFolder,
          outputPath: madeFile(clip),
          coverPath: madeCover(clip),
          signal,
          onProgress: ({ stage, fraction }) => {
            if (isClipStage(stage)) report(stage, clipPercent(stage, fraction));
          },
        });
        const probed = await parts.probe(madeFile(clip), signal);
        if (!probed.ok) throw new WorkFailure("machine", "InternalError", probed.message);
        const hasCover = await access(madeCover(clip)).then(
          () => true,
          () => false,
        );
        return {
          facts: { ...probed.facts, loudnessLufs: rendered.loudnessLufs },
          coverKey: hasCover ? coverKeyOf(clip) : null,
          report: rendered.report,
        };
      } catch (thrown) {
        throw thrown instanceof WorkFailure ? thrown : parts.toFailure(thrown);
      }
    },

    async publish(clip, { coverKey }) {
      const targets = targetsOf(folders, clip);
      const mark = tokenOf(clip);
      if (coverKey) await moveFile(madeCover(clip), targets.cover, mark);
      await moveFile(madeFile(clip), targets.clip, mark);
    },

    async isPublished(clip, { facts }) {
      const file = await folders.objects.find(addressOf(clip));
      return file !== null && (await contentHash(file)) === facts.contentHash;
    },

    describe(clip, { facts, coverKey }) {
      const address = addressOf(clip);
      return {
        ...address,
        ...clip.media_details,
        inputUrl: clip.output_url ?? "",
        title: clip.media_details?.title || fileNameOf(address.key),
        facts,
        coverKey,
        isOutput: true,
        status: "Normal",
      };
    },

    cleanUp: (clip) => removeWorkFolder(folders, clip),
  };
}
