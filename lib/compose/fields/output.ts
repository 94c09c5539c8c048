import { always, choice, number } from "./codecs";
import { byHand, px, seconds } from "./field";
import { part } from "./part";

const target = { codec: byHand, asked: "target", fold: "output" } as const;

/** Number, format and destination of the files, and the user data (reference 4.1 to 4.3). */
export const outputParts = [
  part("output", "OutputConfig").rows({
    "target.address": { request: "MediaURL", ...target },
    "target.storage": { request: "StorageLocation", ...target },
    "target.fileName": { request: "FileName", ...target },
    count: { request: "Count", codec: always<number>(), default: 1 },
    "length.seconds": {
      request: "FixedDuration",
      codec: byHand,
      also: ["MaxDuration"],
      unit: seconds,
      min: 0.1,
      asked: "length",
    },
    width: { request: "Width", codec: always<number>(), unit: px },
    height: { request: "Height", codec: always<number>(), unit: px },
    crf: { request: "Video.Crf", codec: number, also: ["Video"], fold: "quality" },
    previewOnly: {
      request: "GeneratePreviewOnly",
      codec: choice,
      default: false,
      fold: "output",
    },
  }),
  part("", "").rows({
    templates: { request: "TemplateConfig", codec: byHand, fold: "templates" },
  }),
  part("userData", "UserData", { whole: "own", asked: "userData", fold: "callbacks" }).rows({
    notifyAddress: { request: "NotifyAddress", codec: byHand },
    mediaNotifyAddress: { request: "RegisterMediaNotifyAddress", codec: byHand },
  }),
  part("", "UserData").rows({
    name: { request: "Name", codec: byHand },
    seed: { request: "Seed", codec: byHand, fold: "quality" },
  }),
];
