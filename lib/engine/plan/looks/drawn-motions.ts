/** Motions of a text drawn once as a picture, which fades or slides in from outside. */
const pictureMotions = ["fade", "slide_left", "slide_right", "slide_up", "slide_down"] as const;

/** Motions that are drawn frame by frame, with the text as a whole. */
export const textMotions = [
  "blur",
  "zoom",
  "elasticzoom",
  "zoomslightout",
  "zoomin",
  "zoomout",
  "rotate1",
  "rotateflip",
  "slingshot",
  "open",
  "dissovle",
  "angular",
  "scroll_left",
  "scroll_right",
  "wipe_left",
  "wipe_right",
  "wipe_up",
  "wipe_down",
  "sunrise",
  "sunset",
] as const;

/** Motions that are drawn frame by frame, letter after letter. */
export const letterMotions = [
  "wave",
  "spring",
  "growth",
  "close",
  "rotateup",
  "rotate2",
  "typewriter1",
  "typewriter2",
  "typewriter3",
  "brokentypewriter",
  "heartjump",
  "musicjump",
] as const;

export type PictureMotion = (typeof pictureMotions)[number];
export type DrawnMotion = (typeof textMotions)[number] | (typeof letterMotions)[number];
export type MotionKind = PictureMotion | DrawnMotion;

const kinds: readonly MotionKind[] = [...pictureMotions, ...textMotions, ...letterMotions];
const byLetter: ReadonlySet<MotionKind> = new Set(letterMotions);
const ofPicture: ReadonlySet<MotionKind> = new Set(pictureMotions);

/**
 * The motions that this engine draws, by which a text enters and leaves. IMS publishes their names and
 * animated pictures of them (reference, 9.4), but not their curves or lengths.
 */
export const drawnMotionsIn = kinds.filter((kind) => kind !== "sunset").map((kind) => `${kind}_in`);
const onlyIn: ReadonlySet<MotionKind> = new Set(["sunrise", "heartjump", "musicjump"]);
export const drawnMotionsOut = kinds
  .filter((kind) => !onlyIn.has(kind))
  .map((kind) => `${kind}_out`);
/** Nothing moves. */
export const drawnMotionsLoop = ["normal_display"];

/** The kind of `fade_in` or `slide_up_out`; undefined when it is not drawn. */
export function motionKindOf(id: string | undefined): MotionKind | undefined {
  return kinds.find((kind) => id === `${kind}_in` || id === `${kind}_out`);
}

export const isLetterMotion = (kind: MotionKind): boolean => byLetter.has(kind);
export const isPictureMotion = (kind: MotionKind): kind is PictureMotion => ofPicture.has(kind);
