import type { TextLook } from "../text-look";

type TextRole = "title" | "subHeading" | "caption";
type Place = Pick<TextLook, "y" | "alignment" | "width">;

/**
 * Where texts stand in a new form. In a tall video no platform lays its interface over them: the title begins
 * at 15 % of the height, captions end above 65 %, and the lines are narrow enough for the buttons at the right
 * (the zones: lib/ims/schema/lint/platform-zones.ts). Captions stand on their lower edge, so that a second line
 * grows upwards. Other shapes are shown without an interface over them, and use their whole height.
 */
export const textPlaces: Readonly<Record<"tall" | "other", Record<TextRole, Place>>> = {
  tall: {
    title: { y: 0.15, alignment: "topCenter", width: 0.7 },
    subHeading: { y: 0.275, alignment: "topCenter", width: 0.7 },
    caption: { y: 0.64, alignment: "bottomCenter", width: 0.7 },
  },
  other: {
    title: { y: 0.1, alignment: "topCenter", width: 0.88 },
    subHeading: { y: 0.225, alignment: "topCenter", width: 0.88 },
    caption: { y: 0.78, alignment: "topCenter", width: 0.88 },
  },
};

const roles = ["title", "subHeading", "caption"] as const;
const shapeOf = ({ width, height }: { width: number; height: number }) =>
  height >= 1.5 * width ? "tall" : "other";
const isAt = (look: Place, place: Place) =>
  look.y === place.y && look.alignment === place.alignment && look.width === place.width;

/**
 * The look for a video of another shape: texts that stand where the app had put them go where it puts them in
 * that shape. What a person has placed stays.
 */
export function placeTexts<Look extends Record<TextRole, TextLook>>(
  look: Look,
  frame: { width: number; height: number },
): Look {
  const to = textPlaces[shapeOf(frame)];
  const from = textPlaces[shapeOf(frame) === "tall" ? "other" : "tall"];
  const placed = roles.flatMap((role) =>
    isAt(look[role], from[role]) ? [[role, { ...look[role], ...to[role] }]] : [],
  );
  return { ...look, ...Object.fromEntries(placed) };
}
