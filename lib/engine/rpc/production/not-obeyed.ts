import { z } from "zod";
import { outputForm } from "@/lib/engine/plan/given/output-form";
import type { OutputMediaConfig, OutputVideo } from "@/lib/ims/schema/answers/producing";

/** What is asked of a file and is not made: its path, and in words what to do instead. */
export type NotObeyed = { path: string; instead: string };

/** Names that programs give to what x264 makes. */
const h264 = /^(?:(?:lib)?x264|avc1?|h[.\s_-]?264)$/i;

/** The first frame is the cover: whoever asks for the start of the film asks for that. */
function isFirstFrame(cover: unknown): boolean {
  if (typeof cover !== "object" || cover === null) return false;
  return Object.entries(cover).every(
    ([name, value]) => name === "StartTime" && Number(value) === 0,
  );
}

const ofPictures =
  "is for pictures or a fixed bit rate, and MP3 is sound of 192 kbit/s; take it away";
const holderOf = (name: string) =>
  name === "CoverConfig" ? "EditingProduceConfig" : "OutputMediaConfig";
/** An object that says nothing is not asked for. */
const videoOf = (video: object) =>
  Object.values(video).some((value) => value !== undefined) ? video : undefined;

type Asked = readonly [isOther: boolean, path: string, instead: string];
const toNotObeyed = (asked: readonly Asked[]): NotObeyed[] =>
  asked.flatMap(([isOther, path, instead]) => (isOther ? [{ path, instead }] : []));

/**
 * What `Video`, which stands at `path`, asks of the streams beyond what every clip is: H.264 of the
 * High profile, of an even quality.
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
 * What the text of an `OutputConfig` of a batch asks of its streams and every clip is anyway: nobody
 * documents these fields there, but to call them not obeyed would be untrue.
 */
export function madeAnyway(outputConfig: string): ReadonlySet<string> {
  const path = "OutputConfig.Video";
  let Video: unknown;
  try {
    ({ Video } = JSON.parse(outputConfig) as { Video?: unknown });
  } catch {
    return new Set();
  }
  const asked = z.object({ Codec: said, Profile: said }).safeParse(Video).data ?? {};
  const unmade = new Set(streamsNotObeyed(asked, path).map((one) => one.path));
  const paths = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`${path}.${name}`],
  );
  return new Set(paths.filter((one) => !unmade.has(one)));
}
const said = z.string().optional().catch(undefined);

/**
 * What a single production asks of its file beyond what is made: H.264 of the High profile, 25 frames
 * a second, of an even quality (Crf), with its first frame as the cover. The film is the same
 * without it, so a caller that is not strict is told and served.
 */
export function notObeyedOf(
  { MediaURL, Width, Height, Bitrate, Video = {} }: OutputMediaConfig,
  { CoverConfig }: { CoverConfig?: unknown },
): NotObeyed[] {
  const video = "OutputMediaConfig.Video";
  if (outputForm(MediaURL ?? "") === "sound") {
    const asked = Object.entries({ Width, Height, Bitrate, Video: videoOf(Video), CoverConfig });
    return asked
      .filter(([, value]) => value !== undefined)
      .map(([name]) => ({ path: `${holderOf(name)}.${name}`, instead: ofPictures }));
  }
  return [
    ...streamsNotObeyed(Video, video),
    ...toNotObeyed([
      [Bitrate !== undefined, "OutputMediaConfig.Bitrate", "a fixed bit rate; use Video.Crf"],
      [Video.Fps !== undefined && Video.Fps !== 25, `${video}.Fps`, "a frame rate other than 25"],
      [
        CoverConfig !== undefined && !isFirstFrame(CoverConfig),
        "EditingProduceConfig.CoverConfig",
        "chosen covers; the first frame is the cover",
      ],
    ]),
  ];
}
