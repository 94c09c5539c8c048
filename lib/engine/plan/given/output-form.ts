/** What a production becomes: a film, or only what is heard of it. */
export type OutputForm = "video" | "sound";

/** What the file of an output address is, by its ending; null when no such file is made. */
export function outputForm(address: string): OutputForm | null {
  if (/\.mp4$/i.test(address)) return "video";
  return /\.mp3$/i.test(address) ? "sound" : null;
}
