/** Draws nothing, so a backslash with one behind it begins no command. */
const wordJoiner = "\u2060";

/**
 * A text as libass draws it letter by letter: `{` opens override tags (`\\{` is the character), and a
 * backslash would begin a command. Source: `ass_render_event` and `parse_tags` of libass.
 */
export function escapeAss(text: string): string {
  return text
    .replaceAll("\\", `\\${wordJoiner}`)
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
