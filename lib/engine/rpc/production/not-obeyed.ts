import { z } from "zod";
import { outputForm } from "@/lib/engine/plan/given/output-form";
import { frameRates, isFrameRate } from "@/lib/ims/schema/config/frame-rates";
import type { OutputMediaConfig, OutputVideo } from "@/lib/ims/schema/answers/producing";

/** A setting of a file that is not obeyed: its path, and what to do instead. */
export type NotObeyed = { path: string; instead: string };

/** The names that programs use for H.264. */
const h264 = /^(?:(?:lib)?x264|avc1?|h[.\s_-]?264)$/i;

/**
 * The second of the video that a cover setting asks for: `StartTime`, also written as text. Null for any other
 * setting, such as a picture of one's own.
 */
export function coverSecondOf(cover: unknown): number | null {
  if (typeof cover !== "object" || cover === null) return null;
  const { StartTime = 0, ...others } = cover as { StartTime?: unknown };
  const seconds = StartTime === "" ? Number.NaN : Number(StartTime);
  if (Object.keys(others).length > 0 || !Number.isFinite(seconds) || seconds < 0) return null;
  return seconds;
}

const ofPictures =
  "is for pictures or a fixed bit rate, and MP3 is sound of 192 kbit/s; take it away";
const holderOf = (name: string) =>
  name === "CoverConfig" ? "EditingProduceConfig" : "OutputMediaConfig";
/** The video settings; an empty object counts as absent. */
const videoOf = (video: object) =>
  Object.values(video).some((value) => value !== undefined) ? video : undefined;

type Setting = readonly [isOther: boolean, path: string, instead: string];
const toNotObeyed = (settings: readonly Setting[]): NotObeyed[] =>
  settings.flatMap(([isOther, path, instead]) => (isOther ? [{ path, instead }] : []));

/**
 * The settings of `Video`, found at `path`, that differ from what every clip has: H.264 High profile
 * at constant quality.
 */
export function streamsNotObeyed(
  { Codec, Profile, Bitrate }: OutputVideo,
  path: string,
): NotObeyed[] {
  const isOtherCodec = Codec !== undefined && !h264.test(Codec.trim());
  const isOtherProfile = Profile !== undefined && !/^high$/i.test(Profile.trim());
  return toNotObeyed([
    [Bitrate !== undefined, `${path}.Bitrate`, "a fixed bit rate; use Crf"],
    [isOtherCodec, `${path}.Codec`, "a codec other than H.264"],
    [isOtherProfile, `${path}.Profile`, "a profile other than High"],
  ]);
}

/**
 * The stream settings in the `OutputConfig` text of a batch that every clip meets anyway. They are
 * undocumented there, but to call them not obeyed would be untrue.
 */
export function madeAnyway(outputConfig: string): ReadonlySet<string> {
  const path = "OutputConfig.Video";
  let Video: unknown;
  try {
    ({ Video } = JSON.parse(outputConfig) as { Video?: unknown });
  } catch {
    return new Set();
  }
  const settings = z.object({ Codec: said, Profile: said }).safeParse(Video).data ?? {};
  const unmade = new Set(streamsNotObeyed(settings, path).map((one) => one.path));
  const paths = Object.entries(settings).flatMap(([name, value]) =>
    value === undefined ? [] : [`${path}.${name}`],
  );
  return new Set(paths.filter((one) => !unmade.has(one)));
}
const said = z.string().optional().catch(undefined);

/**
 * The settings of a single production that differ from what is made: H.264 High profile,
 * constant quality (Crf), with a frame of the video as the cover. They do not change the content, so
 * without strict mode they are reported and the video is made.
 */
export function notObeyedOf(
  { MediaURL, Width, Height, Bitrate, Video = {} }: OutputMediaConfig,
  { CoverConfig }: { CoverConfig?: unknown },
): NotObeyed[] {
  const video = "OutputMediaConfig.Video";
  if (outputForm(MediaURL ?? "") === "sound") {
    const settings = Object.entries({ Width, Height, Bitrate, Video: videoOf(Video), CoverConfig });
    return settings
      .filter(([, value]) => value !== undefined)
      .map(([name]) => ({ path: `${holderOf(name)}.${name}`, instead: ofPictures }));
  }
  return [
    ...streamsNotObeyed(Video, video),
    ...toNotObeyed([
      [Bitrate !== undefined, "OutputMediaConfig.Bitrate", "a fixed bit rate; use Video.Crf"],
      [
        Video.Fps !== undefined && !isFrameRate(Video.Fps),
        `${video}.Fps`,
        `a frame rate other than ${frameRates.join(", ")}`,
      ],
      [
        CoverConfig !== undefined && coverSecondOf(CoverConfig) === null,
        "EditingProduceConfig.CoverConfig",
        "a cover of one's own; StartTime, in seconds of the video, chooses a frame",
      ],
    ]),
  ];
}
