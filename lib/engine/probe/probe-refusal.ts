/** Why a file is refused. */
export type ProbeReason =
  | "empty"
  | "playlist"
  | "unsupported"
  | "not-media"
  | "picture-too-large"
  | "too-small"
  | "beginning-missing"
  | "no-streams"
  | "truncated"
  | "undecodable"
  | "too-slow";

export type ProbeRefusal = { ok: false; reason: ProbeReason; message: string };

const messages: Record<ProbeReason, string> = {
  empty: "This file is empty. Upload it again.",
  playlist:
    "This file is a playlist that points to other files, not a video. Upload the video itself.",
  unsupported:
    "This format is not supported. Save it as MP4 (video), MP3 (sound) or JPEG (picture).",
  "not-media":
    "This file is not a video, a picture or a sound that we can read. Export it again as MP4, MP3 or JPEG.",
  "picture-too-large":
    "This picture is larger than 50 megapixels. Save it smaller, for example 4000 pixels wide.",
  "too-small":
    "This picture is a single point. Use one that is at least a few pixels wide and high.",
  "beginning-missing":
    "The beginning of this recording is missing, and no picture in the rest can be shown without it. Export it again from the start, as MP4.",
  "no-streams": "There is neither picture nor sound in this file. Export it again.",
  truncated:
    "This file is incomplete: its end is missing. The upload or the export was probably cut off; try again.",
  undecodable: "This file is damaged: its pictures or its sound cannot be read. Export it again.",
  "too-slow": "This file took too long to examine. Export it as MP4 (H.264) and upload it again.",
};

/** @param name name of the format, for `unsupported` */
export function refuse(reason: ProbeReason, name?: string): ProbeRefusal {
  const message = messages[reason];
  return {
    ok: false,
    reason,
    message: name ? message.replace("This format", `This format (${name})`) : message,
  };
}
