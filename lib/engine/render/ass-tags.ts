/**
 * `{` opens override tags (libass reads `\{` as the character); a backslash may start a command
 * and has no escape, so its full-width look-alike stands in.
 */
export function escapeAss(text: string): string {
  return text
    .replaceAll("\\", "\uff3c")
    .replaceAll("{", "\\{")
    .replaceAll(/[\r\n]+/g, " ");
}

/** ASS writes colours as &HBBGGRR&. */
export function assColor(color: string): string {
  const [, red = "FF", green = "FF", blue = "FF"] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  return `&H${blue}${green}${red}&`.toUpperCase();
}

/** ASS counts transparency: 00 is opaque, FF invisible. */
export function assAlpha(opacity: number): string {
  const value = Math.round((1 - Math.min(1, Math.max(0, opacity))) * 255);
  return `&H${value.toString(16).padStart(2, "0").toUpperCase()}&`;
}

export function assTime(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours}:${String(minutes).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}.00`;
}

export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
