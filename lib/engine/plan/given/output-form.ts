/** What an output file holds: a video with sound, or the sound alone. */
export type OutputForm = "video" | "sound";

/** The form of an output, by the extension of its address; null for an extension that is not made. */
export function outputForm(address: string): OutputForm | null {
  if (/\.mp4$/i.test(address)) return "video";
  return /\.mp3$/i.test(address) ? "sound" : null;
}
