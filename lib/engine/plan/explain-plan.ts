import type { Timeline, VideoClip } from "@/lib/ims/schema/timeline";

const seconds = (value: number) => `${Math.round(value * 100) / 100} s`;

function explainClip(clip: VideoClip): string {
  const times = `${seconds(clip.TimelineIn)} to ${seconds(clip.TimelineOut)}`;
  const source =
    clip.Type === "Image"
      ? `image ${clip.MediaId}`
      : `${clip.MediaId} from ${seconds(clip.In)} to ${seconds(clip.Out)}`;
  const speed = Math.abs(clip.Speed - 1) < 0.005 ? "" : ` at ${clip.Speed.toFixed(2)} times speed`;
  const filler = clip.Reelpress.Filler ? ", as filler" : "";
  const fade = clip.Effects.find((effect) => effect.Type === "Transition");
  const after = fade ? `, then a ${fade.SubType} of ${seconds(fade.Duration)}` : "";
  return `From ${times}: ${source}${speed}, of group "${clip.Reelpress.GroupName}"${filler}${after}.`;
}

/** A timeline in plain English sentences, for logs and tests: what is seen, heard and read when. */
export function explainPlan(timeline: Timeline): string[] {
  const { Reelpress: plan } = timeline;
  const [main, stickers] = timeline.VideoTracks;
  const [speech, music] = timeline.AudioTracks;
  const texts = timeline.SubtitleTracks[0].SubtitleTrackClips;
  const lines = [
    `Clip ${plan.Index + 1}: ${seconds(plan.Duration)} at ${plan.Width}x${plan.Height}, seed "${plan.Seed}".`,
    ...main.VideoTrackClips.map(explainClip),
  ];
  for (const text of texts) {
    if (text.Reelpress.Role === "Caption") continue;
    const role = text.Reelpress.Role === "Title" ? "Title" : "Sub-heading";
    lines.push(`${role} "${text.Content}" stands the whole clip.`);
  }
  for (const spoken of speech.AudioTrackClips) {
    const times = `${seconds(spoken.TimelineIn)} to ${seconds(spoken.TimelineOut)}`;
    lines.push(`From ${times} ${spoken.Voice} says "${spoken.Content}".`);
  }
  const captions = texts.filter((text) => text.Reelpress.Role === "Caption").length;
  if (captions > 0) lines.push(`${captions} captions follow the voice.`);
  for (const effect of timeline.EffectTracks?.[0].EffectTrackItems ?? []) {
    const times = `${seconds(effect.TimelineIn)} to ${seconds(effect.TimelineOut)}`;
    lines.push(`From ${times} the ${effect.Type} ${effect.SubType} lies over the picture.`);
  }
  for (const sticker of stickers.VideoTrackClips)
    lines.push(`Sticker ${sticker.MediaId} lies on top.`);
  for (const track of music.AudioTrackClips) lines.push(`Music ${track.MediaId} plays underneath.`);
  if (plan.Warnings.length > 0) lines.push(`Warnings: ${plan.Warnings.join(", ")}.`);
  return lines;
}
