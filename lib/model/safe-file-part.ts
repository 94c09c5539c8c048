/** Names that Windows gives to devices; a file of that name cannot be opened there. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Of a part, in characters. */
export const longestFilePart = 60;

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
  const short = Array.from(plain.trim()).slice(0, longestFilePart).join("");
  const trimmed = short.replace(/^[. ]+|[. ]+$/g, "");
  return devices.test(trimmed) ? `${trimmed}_` : trimmed;
}
