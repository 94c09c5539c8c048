import { downloadZip } from "client-zip";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import { clipFileName } from "./clip-file-name";
import { type CsvClip, type CsvHeaders, clipsCsv } from "./clips-csv";

export type ZipSources = {
  job: JobSnapshot;
  headers: CsvHeaders;
  /** Name of the table in the zip, and what it says of a clip that is not in it. */
  words: { fileName: string; missing: string };
  /** What the check of a clip found, in words. */
  checkText: (clip: ClipSnapshot) => string;
  mediaName: (mediaId: string) => string;
  /** Opens a clip's file; null when it cannot be had. */
  fetchClip: (mediaId: string, signal: AbortSignal) => Promise<Response | null>;
  signal: AbortSignal;
};

/**
 * All ready clips as one zip, stored and not deflated (video does not get smaller), with a table of
 * what is in them at its end. Files are opened one after the other, as the reader takes them; nothing
 * is held in memory. When the reader goes away the open file is closed.
 */
export function zipClips(sources: ZipSources): ReadableStream<Uint8Array> {
  const gone = new AbortController();
  const signal = AbortSignal.any([sources.signal, gone.signal]);
  const body = downloadZip(entries({ ...sources, signal })).body;
  if (!body) throw new TypeError("the zip has no body");
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      // Not passed on by client-zip while it waits for a file: the signal ends that wait.
      async cancel(reason) {
        gone.abort();
        await reader.cancel(reason).catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

type ZipEntry = { name: string; lastModified: Date; input: Response | string };

async function* entries(sources: ZipSources): AsyncGenerator<ZipEntry> {
  const { job, signal } = sources;
  const lastModified = new Date(job.completedAt ?? job.createdAt);
  const rows: CsvClip[] = [];
  for (const clip of job.clips.filter(isReady)) {
    signal.throwIfAborted();
    const input = await sources.fetchClip(clip.mediaId, signal);
    const fileName = clipFileName({ index: clip.index, title: nameOf(clip) }, job.count);
    rows.push({
      clip,
      fileName: input ? fileName : "",
      note: input ? "" : sources.words.missing,
      check: sources.checkText(clip),
    });
    if (input) yield { name: fileName, lastModified, input };
  }
  const { headers, mediaName } = sources;
  const csv = clipsCsv({ clips: rows, seed: job.seed, headers, mediaName });
  yield { name: sources.words.fileName, lastModified, input: csv };
}

function isReady(clip: ClipSnapshot): clip is ClipSnapshot & { mediaId: string } {
  return clip.state === "ready" && clip.mediaId !== null;
}

/** What a clip is called in a file name: its title, else the beginning of what it says. */
export function nameOf(clip: ClipSnapshot): string {
  return clip.content?.title || clip.content?.script.slice(0, 40) || "";
}
