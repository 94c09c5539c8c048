import { type FrameRate, frameRates } from "@/lib/ims/schema/config/frame-rates";
import { always, choice, number } from "./codecs";
import { type Codec, handWritten, px, seconds } from "./field";
import { part } from "./part";

/** The form has rates as the words of a list, the request as numbers. */
const rates: Codec<`${FrameRate}` | null, FrameRate> = {
  write: (choice) => frameRates.find((rate) => `${rate}` === choice),
  read: (rate) => (rate === undefined ? null : `${rate}`),
};
const target = { codec: handWritten, jobField: "target", fold: "output" } as const;

/** Number, format and destination of the files, and the user data (reference 4.1 to 4.3). */
export const outputParts = [
  part("output", "OutputConfig").rows({
    "target.address": { request: "MediaURL", ...target },
    "target.storage": { request: "StorageLocation", ...target },
    "target.fileName": { request: "FileName", ...target },
    count: { request: "Count", codec: always<number>(), default: 1 },
    "length.seconds": {
      request: "FixedDuration",
      codec: handWritten,
      also: ["MaxDuration"],
      unit: seconds,
      min: 0.1,
      jobField: "length",
    },
    width: { request: "Width", codec: always<number>(), unit: px },
    height: { request: "Height", codec: always<number>(), unit: px },
    crf: { request: "Video.Crf", codec: number, also: ["Video"], fold: "quality" },
    fps: { request: "Video.Fps", codec: rates, also: ["Video"], fold: "quality" },
    previewOnly: {
      request: "GeneratePreviewOnly",
      codec: choice,
      default: false,
      fold: "output",
    },
  }),
  part("", "").rows({
    templates: { request: "TemplateConfig", codec: handWritten, fold: "templates" },
  }),
  part("userData", "UserData", { whole: "own", jobField: "userData", fold: "callbacks" }).rows({
    notifyAddress: { request: "NotifyAddress", codec: handWritten },
    mediaNotifyAddress: { request: "RegisterMediaNotifyAddress", codec: handWritten },
  }),
  part("", "UserData").rows({
    name: { request: "Name", codec: handWritten },
    seed: { request: "Seed", codec: handWritten, fold: "quality" },
  }),
];
