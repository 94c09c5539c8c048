import "server-only";
import { isSystemError } from "@/lib/base/pure/system-error";
import { createReadStream } from "node:fs";
import { extract as createExtract } from "tar-stream";
import { AppError } from "../pure/errors";
import { isNewer } from "../database/program-version";
import {
  archiveFormat,
  type ArchiveEnd,
  type ArchiveManifest,
  createArchiveDigest,
  endSchema,
  manifestSchema,
} from "./archive-format";

/**
 * One entry between the manifest and the end. The entry's bytes must be read, or drained, before the
 * next entry.
 */
export type ArchiveEntry = { name: string; mtime: Date; bytes: AsyncIterable<Buffer> };

/** The handlers for the entries of an archive, called while the archive is read. */
export type ArchiveReader = {
  begin(manifest: ArchiveManifest): Promise<void>;
  entry(entry: ArchiveEntry): Promise<void>;
};

/**
 * Reads an archive from start to end, and verifies that the archive is complete and unchanged.
 * @param own version of this program: an archive of a newer version is refused
 * @throws AppError `config-invalid` for a file that is no archive, or an archive that is truncated,
 * changed, or of a newer program
 */
export async function readArchive(
  file: string,
  own: string,
  reader: ArchiveReader,
): Promise<ArchiveEnd> {
  const digest = createArchiveDigest();
  const extract = createExtract();
  const source = createReadStream(file, { highWaterMark: 1024 ** 2 });
  source.once("error", (error) => extract.destroy(error));
  source.pipe(extract);
  let begun = false;
  let end: ArchiveEnd | undefined;
  try {
    for await (const entry of extract) {
      const { name, size = 0, mtime = new Date() } = entry.header;
      const bytes = entry as AsyncIterable<Buffer>;
      if (end) throw damaged(file, "it goes on after its end");
      if (name === "end.json") {
        end = endSchema.parse(JSON.parse((await readAll(bytes)).toString("utf8")));
        continue;
      }
      digest.begin(name, size);
      const counted = countedBy(digest.add, bytes);
      if (begun) await reader.entry({ name, mtime, bytes: counted });
      else await reader.begin(manifestOf(file, name, await readAll(counted), own));
      begun = true;
    }
  } catch (error) {
    throw isOurs(error) ? error : damaged(file, (error as Error).message, error);
  } finally {
    source.destroy();
    extract.destroy();
  }
  if (!begun || !end) throw damaged(file, "its end is missing");
  const found = digest.end();
  if (found.sha256 !== end.sha256 || found.entries !== end.entries) {
    throw damaged(file, "what it holds is not what was written");
  }
  return end;
}

/** Errors of the handlers and of the file system say nothing about the archive. */
const isOurs = (error: unknown) => error instanceof AppError || isSystemError(error);

async function* countedBy(
  count: (chunk: Buffer) => void,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    count(chunk);
    yield chunk;
  }
}

async function readAll(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function manifestOf(file: string, name: string, bytes: Buffer, own: string): ArchiveManifest {
  if (name !== "manifest.json") throw damaged(file, "it is no archive of Reelpress");
  const raw = JSON.parse(bytes.toString("utf8")) as { format?: unknown; program?: unknown };
  const { program } = raw;
  if (typeof program === "string" && isNewer(program, own))
    throw writtenByNewer(file, program, own);
  const manifest = manifestSchema.parse(raw);
  if (manifest.format > archiveFormat) throw writtenByNewer(file, manifest.program, own);
  return manifest;
}

function damaged(file: string, why: string, cause?: unknown): AppError {
  return new AppError(
    "config-invalid",
    `${file} cannot be imported: ${why}. Bring the whole file again, or take an earlier archive.`,
    cause === undefined ? {} : { cause },
  );
}

/** The refusal of an archive that holds entries which only a later version knows. */
export function writtenByNewer(file: string, program: string, own: string): AppError {
  return new AppError(
    "config-invalid",
    `${file} was written by Reelpress ${program}, and this is Reelpress ${own}. Import it with ${program} or newer.`,
  );
}
