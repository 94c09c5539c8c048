import type { LookForm } from "../look-form";
import { bareTextLook, freshTextLook, type TextLook } from "../text-look";
import { textPlaces } from "./text-places";

export const styleCardIds = [
  "clean",
  "bold",
  "news",
  "handwritten",
  "elegant",
  "playful",
  "sale",
  "neon",
] as const;
export type StyleCardId = (typeof styleCardIds)[number];

type Texts = Pick<LookForm, "title" | "subHeading" | "caption" | "subHeadingLevels">;
type Own = Readonly<Record<"title" | "subHeading" | "caption", Partial<TextLook>>>;

/**
 * What each card sets besides the places, which are those of a new form: there no platform lays its interface
 * over the texts. Every outline is dark or light enough, and wide enough, to be read over any picture.
 */
const cards: Readonly<Record<StyleCardId, Own>> = {
  // The look of a new form.
  clean: {
    title: { fontSize: 84, outlineWidth: 4, bold: true },
    subHeading: { fontSize: 52, outlineWidth: 3 },
    caption: { fontSize: 56, outlineWidth: 3, bold: true },
  },
  bold: {
    title: {
      font: "Anton",
      fontSize: 86,
      color: "#FFE14A",
      outlineColor: "#111111",
      outlineWidth: 7,
      motionIn: ["zoom_in"],
    },
    subHeading: { font: "Anton", fontSize: 54, outlineColor: "#111111", outlineWidth: 5 },
    caption: {
      font: "Noto Sans SC Black",
      fontSize: 60,
      outlineColor: "#111111",
      outlineWidth: 6,
    },
  },
  news: {
    title: {
      font: "Roboto",
      fontSize: 80,
      bold: true,
      outlineColor: "#0A2A66",
      outlineWidth: 7,
      motionIn: ["wipe_right_in"],
    },
    subHeading: {
      font: "Roboto",
      fontSize: 52,
      bold: true,
      color: "#0A2A66",
      outlineColor: "#FFFFFF",
      outlineWidth: 5,
      shadow: 0,
    },
    caption: {
      font: "Roboto",
      fontSize: 56,
      bold: true,
      outlineColor: "#0A2A66",
      outlineWidth: 5,
    },
  },
  handwritten: {
    title: {
      font: "Caveat",
      fontSize: 98,
      bold: true,
      color: "#FFF4D6",
      outlineColor: "#40291A",
      outlineWidth: 6,
      motionIn: ["typewriter1_in"],
    },
    subHeading: {
      font: "Caveat",
      fontSize: 66,
      bold: true,
      color: "#FFF4D6",
      outlineColor: "#40291A",
      outlineWidth: 4,
    },
    caption: {
      font: "Caveat",
      fontSize: 78,
      bold: true,
      color: "#FFF4D6",
      outlineColor: "#40291A",
      outlineWidth: 4,
    },
  },
  elegant: {
    title: {
      font: "Playfair Display",
      fontSize: 92,
      bold: true,
      color: "#F4E3BC",
      outlineColor: "#241C14",
      outlineWidth: 4,
      motionIn: ["blur_in"],
    },
    subHeading: {
      font: "Playfair Display",
      fontSize: 54,
      italic: true,
      outlineColor: "#241C14",
      outlineWidth: 3,
    },
    caption: {
      font: "Noto Serif SC",
      fontSize: 56,
      bold: true,
      outlineColor: "#241C14",
      outlineWidth: 3,
    },
  },
  playful: {
    title: {
      font: "Nunito",
      fontSize: 92,
      bold: true,
      outlineColor: "#B01E68",
      outlineWidth: 9,
      motionIn: ["wave_in"],
    },
    subHeading: {
      font: "Nunito",
      fontSize: 56,
      bold: true,
      outlineColor: "#7A1148",
      outlineWidth: 6,
    },
    caption: {
      font: "Nunito",
      fontSize: 58,
      bold: true,
      outlineColor: "#B01E68",
      outlineWidth: 6,
    },
  },
  sale: {
    title: {
      font: "ZCOOL QingKe HuangYou",
      fontSize: 96,
      color: "#FFF04D",
      outlineColor: "#C1121F",
      outlineWidth: 9,
      motionIn: ["elasticzoom_in"],
    },
    subHeading: {
      font: "ZCOOL QingKe HuangYou",
      fontSize: 60,
      outlineColor: "#C1121F",
      outlineWidth: 6,
    },
    caption: {
      font: "Noto Sans SC",
      fontSize: 58,
      bold: true,
      color: "#FFF04D",
      outlineColor: "#7A0A12",
      outlineWidth: 5,
    },
  },
  neon: {
    title: {
      font: "Noto Sans SC Black",
      fontSize: 88,
      color: "#8BF6FF",
      outlineColor: "#160A3A",
      outlineWidth: 5,
      shadow: 10,
      backColor: "#7C3AED",
      motionIn: ["blur_in"],
    },
    subHeading: {
      font: "Noto Sans SC",
      fontSize: 52,
      bold: true,
      color: "#FF9CF0",
      outlineColor: "#160A3A",
      outlineWidth: 4,
      shadow: 8,
      backColor: "#C026D3",
    },
    caption: {
      font: "Noto Sans SC",
      fontSize: 56,
      bold: true,
      outlineColor: "#160A3A",
      outlineWidth: 4,
      shadow: 8,
      backColor: "#7C3AED",
    },
  },
};

/** The colour of the word that is being said; a card without one has no such word. */
const spokenColors: Partial<Record<StyleCardId, string>> = {
  bold: "#FFE14A",
  playful: "#FFD84D",
  sale: "#FFFFFF",
  neon: "#8BF6FF",
};
export const styleCardSpoken = (id: StyleCardId): string => spokenColors[id] ?? "";

const roles = ["title", "subHeading", "caption"] as const;

/** The texts' looks that a card sets in a video of this shape. Lines below the first follow the first. */
export function styleCardLook(id: StyleCardId, frame: { width: number; height: number }): Texts {
  const places = textPlaces[frame.height >= 1.5 * frame.width ? "tall" : "other"];
  const look = (role: (typeof roles)[number]) =>
    freshTextLook({ ...places[role], ...cards[id][role] });
  return {
    title: look("title"),
    subHeading: look("subHeading"),
    caption: look("caption"),
    subHeadingLevels: [],
  };
}

const leaves = Object.keys(bareTextLook) as (keyof TextLook)[];

const isSame = (one: TextLook, other: TextLook): boolean =>
  leaves.every((leaf) => JSON.stringify(one[leaf]) === JSON.stringify(other[leaf]));

/** What makes a card recognisable when something else of it was changed. */
const mark = ({ title, caption }: Texts): string =>
  JSON.stringify(
    [title, caption].map(({ font, color, outlineColor }) => [font, color, outlineColor]),
  );

/**
 * The card that the looks of the texts are, or were before they were changed: fonts and colours of title and
 * captions are still its own. Null when they are nobody's.
 */
export function styleCardOf(
  look: Texts,
  frame: { width: number; height: number },
): { id: StyleCardId; isChanged: boolean } | null {
  const id = styleCardIds.find((one) => mark(styleCardLook(one, frame)) === mark(look));
  if (!id) return null;
  const card = styleCardLook(id, frame);
  const own = look.subHeadingLevels.some((level) => level !== null);
  return { id, isChanged: own || !roles.every((role) => isSame(look[role], card[role])) };
}
