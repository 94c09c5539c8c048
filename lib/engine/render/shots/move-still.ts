import type { StillMove } from "@/lib/ims/schema/timeline";

/** Filters that show one picture for ever. */
export const heldFilters = (framesPerSecond: number): string =>
  `loop=loop=-1:size=1,settb=1/${framesPerSecond},setpts=N`;

/** The largest zoom; a picture shows its middle at about this size while it is moved across. */
const zoom = 1.12;

/** The rate at which a move slows down: after so many seconds a third of it is left. */
const calmSeconds = 6;

/**
 * Filters that turn one picture into a moving one of the same size. `perspective` samples between pixels, at each
 * frame anew; `zoompan` and `crop` step by whole pixels, which shakes at so slow a pace. Linear sampling costs half of
 * cubic, and with a zoom all its phases are mixed, so that sharpness does not come and go. Moves begin at their
 * pace and slow down, so that a longer shot goes on where a shorter one ends.
 * @param fromFrame the frame of the shot to begin with
 */
export function moveFilters(move: StillMove, framesPerSecond: number, fromFrame: number): string[] {
  // The filter counts its frames from 1.
  const left = `exp(-(on-1+${fromFrame})/${calmSeconds * framesPerSecond})`;
  // The half of the side that is seen, and how far its middle is moved, both as shares of a side.
  const seen = { In: `0.5/(${zoom}-${zoom - 1}*${left})`, Out: `0.5/(1+${zoom - 1}*${left})` };
  const half = move === "In" || move === "Out" ? seen[move] : `${0.5 / zoom}`;
  const room = 0.5 - 0.5 / zoom;
  const gone = `(1-2*${left})`;
  const aside = { In: "0", Out: "0", Left: `-${room}*${gone}`, Right: `${room}*${gone}` }[move];
  const [from, to] = [`W*(0.5+(${aside})-(${half}))`, `W*(0.5+(${aside})+(${half}))`];
  const [top, bottom] = [`H*(0.5-(${half}))`, `H*(0.5+(${half}))`];
  const corners = [from, top, to, top, from, bottom, to, bottom]
    .map((value, at) => `${at % 2 === 0 ? "x" : "y"}${Math.floor(at / 2)}='${value}'`)
    .join(":");
  return [
    heldFilters(framesPerSecond),
    `perspective=${corners}:sense=source:eval=frame:interpolation=linear`,
  ];
}
