import type { ClipSnapshot } from "@/lib/model/job";
import { safeFilePart } from "@/lib/model/safe-file-part";

/**
 * The name that the team gave the video in its table, else `01-title.mp4`: the number is the clip's index from 1,
 * padded so that names sort as the clips do.
 * @param count number of clips of the job, which decides the padding
 */
export function clipFileName(
  clip: { index: number; title: string; name?: string | undefined },
  count: number,
): string {
  const own = safeFilePart(clip.name ?? "");
  if (own) return `${own}.mp4`;
  const digits = Math.max(2, String(count).length);
  const number = String(clip.index + 1).padStart(digits, "0");
  const title = safeFilePart(clip.title);
  return title ? `${number}-${title}.mp4` : `${number}.mp4`;
}

/** `name.zip`, or `clips.zip` when no character of the name is allowed in a file name. */
export function zipFileName(jobName: string): string {
  return `${safeFilePart(jobName) || "clips"}.zip`;
}

/**
 * `Content-Disposition` for a download (RFC 6266): an ASCII name for old browsers, and the whole
 * name encoded as UTF-8.
 */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The name of a clip's file: by its title, else by the beginning of its script. */
export function nameOfFile({ index, name, content }: ClipSnapshot, count: number): string {
  const title = content?.title || content?.script.slice(0, 40) || "";
  return clipFileName({ index, title, name }, count);
}
