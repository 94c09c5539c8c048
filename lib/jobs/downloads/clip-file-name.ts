/** Names that Windows gives to devices; a file of that name cannot be opened there. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longestTitle = 60;

/**
 * A part of a file name that every system can hold: no path or wildcard characters, no control
 * characters, no dot or space at an end, at most 60 characters. May be empty.
 */
export function safeFilePart(text: string): string {
  const plain = text
    .normalize("NFC")
    // Control and direction marks: a title must not be able to hide its own extension.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/[<>:"/\\|?*]/g, " ")
    .replace(/\s+/g, " ");
  const short = Array.from(plain.trim()).slice(0, longestTitle).join("");
  const trimmed = short.replace(/^[. ]+|[. ]+$/g, "");
  return devices.test(trimmed) ? `${trimmed}_` : trimmed;
}

/**
 * `01-title.mp4`: the number is the clip's index from 1, padded so that names sort as the clips do.
 * @param count number of clips of the job, which decides the padding
 */
export function clipFileName(clip: { index: number; title: string }, count: number): string {
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
