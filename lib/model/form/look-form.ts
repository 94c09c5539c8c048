import { z } from "zod";
import { mostFocusPoints } from "@/lib/ims/schema/config/crop";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import {
  choice,
  color,
  mediaReference,
  numberWithin,
  position,
  seconds,
  wholeWithin,
  words,
} from "./form-values";
import { textPlaces } from "./texts/text-places";
import { freshTextLook, textLookSchema } from "./text-look";

const process = "EditingConfig.ProcessConfig";
const sticker = "InputConfig.StickerArray[]";

/** `none` leaves it to IMS. */
export const backgroundKinds = ["blur", "color", "image", "black", "none"] as const;
/** Where long videos are split: at their own cuts, or into shots of equal length. */
export const splitModes = ["cuts", "even"] as const;
/** When footage of another shape fills the frame and loses its edges: never, when that is little, always. */
export const cropModes = ["never", "little", "always"] as const;
/** Whether pictures stand still or move slowly. */
export const coverModes = ["first", "best"] as const;
export const stillModes = ["hold", "move"] as const;
export const alignmentModes = ["speed", "cut"] as const;

const stickerFormSchema = z.object({
  mediaId: mediaReference,
  x: position.nullable(),
  y: position.nullable(),
  width: position.nullable(),
  height: position.nullable(),
  /** Frames a second of a moving sticker. */
  frames: wholeWithin(`${sticker}.DyncFrames`).nullable(),
  opacity: numberWithin(`${sticker}.Opacity`).nullable(),
});

const share = z.number("number").min(0, "range").max(1, "range");
/** A point of one source, in shares of its sides from the top left. */
const focusFormSchema = z.object({ mediaId: mediaReference, x: share, y: share });
export type FocusForm = z.infer<typeof focusFormSchema>;

export const lookFormSchema = z.object({
  background: z.object({
    kind: z.enum(backgroundKinds),
    /** Strength of the blur. */
    blur: numberWithin("EditingConfig.BackgroundImageConfig.Radius").nullable(),
    color,
    /** Media of pictures; one per clip, in turn. */
    images: z.array(mediaReference).max(inputLimits.backgroundImages, "list-full"),
  }),
  transitions: z.object({
    allow: choice,
    seconds: seconds(`${process}.TransitionDuration`).nullable(),
    /** Ids of IMS; empty draws from all. */
    list: words,
    /** One transition for the whole clip, instead of one for each cut. */
    uniform: choice,
  }),
  vfx: z.object({
    allow: choice,
    /** Probability for each shot, in percent. */
    probability: numberWithin(`${process}.VfxEffectProbability`).nullable(),
    first: words,
    others: words,
  }),
  filters: z.object({ allow: choice, list: words }),
  shotSeconds: numberWithin(`${process}.SingleShotDuration`).nullable(),
  imageSeconds: numberWithin(`${process}.ImageDuration`).nullable(),
  /** Long clips are cut into shots. */
  splitLong: choice,
  /** Of the embedded engine only; older forms have none. */
  splitAt: z.enum(splitModes).nullable().default(null),
  /** Of the embedded engine only; older forms have none, and show all of it. */
  crop: z.enum(cropModes).nullable().default(null),
  /** Points of footage that stay in the frame where it is filled, chosen by hand. Of the embedded engine only. */
  focus: z.array(focusFormSchema).max(mostFocusPoints).default([]),
  /** Of the embedded engine only; in older forms pictures stand still. */
  stills: z.enum(stillModes).nullable().default(null),
  /** Of the embedded engine only; older forms have none, and the first frame as the cover. */
  cover: z.enum(coverModes).nullable().default(null),
  /** Colour of the word that is being said, in captions; empty for none. Of the embedded engine only. */
  spoken: color.default(""),
  alignment: z.enum(alignmentModes).nullable(),
  title: textLookSchema,
  /** The look of the first line, and of lines below it that have no look of their own. */
  subHeading: textLookSchema,
  /** Looks of single lines; the index is the level minus one. Null: like the first line, below it. */
  subHeadingLevels: z.array(textLookSchema.nullable()).max(inputLimits.subHeadingLevels),
  caption: textLookSchema,
  stickers: z.array(stickerFormSchema).max(inputLimits.stickers, "list-full"),
});

export type LookForm = z.infer<typeof lookFormSchema>;
export type StickerForm = z.infer<typeof stickerFormSchema>;

/** A corner, a fifth of the frame wide. */
export const freshSticker = (mediaId: string): StickerForm => ({
  mediaId,
  x: 0.06,
  y: 0.04,
  width: 0.2,
  height: null,
  frames: null,
  opacity: 1,
});

export const freshLook: LookForm = {
  background: { kind: "blur", blur: 0.1, color: "#101418", images: [] },
  transitions: { allow: null, seconds: 0.5, list: ["fade"], uniform: null },
  vfx: { allow: null, probability: null, first: [], others: [] },
  filters: { allow: null, list: [] },
  shotSeconds: 3,
  imageSeconds: 3,
  splitLong: null,
  splitAt: null,
  crop: "little",
  focus: [],
  stills: "move",
  cover: "best",
  spoken: "",
  alignment: "speed",
  title: freshTextLook({ fontSize: 84, outlineWidth: 4, bold: true, ...textPlaces.tall.title }),
  subHeading: freshTextLook({ fontSize: 52, outlineWidth: 3, ...textPlaces.tall.subHeading }),
  subHeadingLevels: [],
  caption: freshTextLook({
    fontSize: 56,
    outlineWidth: 3,
    bold: true,
    ...textPlaces.tall.caption,
  }),
  stickers: [],
};
