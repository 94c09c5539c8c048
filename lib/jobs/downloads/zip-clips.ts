import { downloadZip } from "client-zip";
import { isReadyClip } from "@/lib/model/job-state";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import type { EditFile } from "../exports/edit-files";
import { nameOfFile } from "./clip-file-name";
import { type CsvClip, type CsvHeaders, clipsCsv, type MoreColumns } from "./clips-csv";

export type ZipSources = {
  job: JobSnapshot;
  headers: CsvHeaders;
  /** Name of the table in the zip, and the note in it on a clip whose file is missing. */
  words: { fileName: string; missing: string };
  /** What the gate found in a clip, in words. */
  checkText: (clip: ClipSnapshot) => string;
  mediaName: (mediaId: string) => string;
  /** Further columns of the table. */
  more?: MoreColumns | undefined;
  /** The texts that belong to a clip: its captions, and its cuts for editing programs. */
  filesOf: (clip: ClipSnapshot, fileName: string) => EditFile[];
  /** False leaves the videos themselves out. */
  withVideos: boolean;
  /** Opens a clip's file; null when it cannot be fetched. */
  fetchClip: (mediaId: string, signal: AbortSignal) => Promise<Response | null>;
  signal: AbortSignal;
};

/**
 * All ready clips as one zip, each with its text files. Files are stored, not deflated, because video does not get smaller; the
 * last entry is a table of what the clips contain. Files are opened one after the other as the reader
 * takes them, and nothing is held in memory. When the reader goes away, the open file is closed.
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
      // client-zip does not pass a cancel on while it waits for a file; the signal ends that wait.
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
  for (const clip of job.clips.filter(isReadyClip)) {
    signal.throwIfAborted();
    const fileName = nameOfFile(clip, job.count);
    for (const { name, text } of sources.filesOf(clip, fileName)) {
      yield { name, lastModified, input: text };
    }
    if (!sources.withVideos) continue;
    const input = await sources.fetchClip(clip.mediaId, signal);
    rows.push({
      clip,
      fileName: input ? fileName : "",
      note: input ? "" : sources.words.missing,
      check: sources.checkText(clip),
    });
    if (input) yield { name: fileName, lastModified, input };
  }
  if (!sources.withVideos) return;
  const { headers, mediaName, more } = sources;
  const csv = clipsCsv({ clips: rows, seed: job.seed, headers, mediaName, more });
  yield { name: sources.words.fileName, lastModified, input: csv };
}
