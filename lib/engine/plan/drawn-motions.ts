/**
 * The motions of texts that this engine draws: how a text comes in and how it leaves. IMS has more
 * (reference, 9.4), and does not publish how long they take.
 */
export const motionKinds = ["fade", "slide_left", "slide_right", "slide_up", "slide_down"] as const;
export type MotionKind = (typeof motionKinds)[number];

export const drawnMotionsIn = motionKinds.map((kind) => `${kind}_in`);
export const drawnMotionsOut = motionKinds.map((kind) => `${kind}_out`);
/** Nothing moves. */
export const drawnMotionsLoop = ["normal_display"];

/** The kind of `fade_in` or `slide_up_out`; undefined when it is not drawn. */
export function motionKindOf(id: string | undefined): MotionKind | undefined {
  return motionKinds.find((kind) => id === `${kind}_in` || id === `${kind}_out`);
}
