import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { Wall } from "@/lib/ims/schema/config/wall-config";
import { framesNear } from "../arithmetic/frames";
import type { Shot } from "../shots/shots";

/** A shot of a source by a moment of it, or with `frame` null all shots of the source. */
export type ShotMark = { mediaId: string; frame: number | null };

/** A shot of an earlier draw, by its index in the clip, and what is shown instead. */
export type Swap = { at: number; mark: ShotMark & { frame: number } };

/** What one draw must obey. */
export type DrawOrder = {
  /** Its number: the dice of its shots. */
  draw: number;
  /** The draw whose titles, texts, voice, pools and look it has: its own number, or that of an earlier one. */
  words: number;
  /** The earlier draw whose place it takes. */
  instead: number | null;
  /** Not empty: nothing is drawn, and the shots are those of `instead` but for these. */
  swap: readonly Swap[];
  /** One of these shots opens it; any may where there is none. */
  open: readonly ShotMark[];
  /** None of these shots is in it. */
  never: readonly ShotMark[];
};

/** A draw of a batch without a wall: it obeys nothing. */
export const plainOrder = (draw: number): DrawOrder => ({
  draw,
  words: draw,
  instead: null,
  swap: [],
  open: [],
  never: [],
});

/** Whether a mark means a shot, or some of it. */
export const isMarked = ({ media, from, to }: Shot, { mediaId, frame }: ShotMark): boolean =>
  media.mediaId === mediaId && (frame === null || (from <= frame && frame < to));

const toMark = ({ MediaId, In }: { MediaId: string; In?: number | undefined }): ShotMark => ({
  mediaId: MediaId,
  frame: In === undefined ? null : framesNear(In),
});

const rulesFor = (rules: Wall["Open"], draw: number): ShotMark[] =>
  (rules ?? [])
    .filter(({ Since, Until }) => Since <= draw && (Until === undefined || draw < Until))
    .map(toMark);

/**
 * The draws of a request, as its wall says; without one they are its outputs, in order. What a draw must
 * obey depends on what stands before it in the log, never on what is appended.
 */
export class DrawLog {
  private readonly wall: Wall | undefined;
  /** The draw that becomes each output. */
  readonly outputs: readonly number[];
  private readonly words: number[] = [];

  constructor({ editing, output }: BatchConfigs) {
    this.wall = editing.ProcessConfig?.Reelpress?.Wall;
    this.outputs = this.wall?.Outputs ?? [...Array(output.Count).keys()];
    const { Base = 0, Draws = [] } = this.wall ?? {};
    for (const [index, { Instead }] of Draws.entries()) {
      const own = Base + index;
      this.words[own] = Instead === undefined ? own : this.wordsOf(Instead);
    }
  }

  /**
   * The draw that becomes an output; null for one that a wall does not have. Without a wall an output beyond
   * the count can be planned too: a preview may ask for it.
   */
  drawOf(index: number): number | null {
    return this.outputs[index] ?? (this.wall ? null : index);
  }

  /** The other outputs whose draws are made before that of this one, by their index. */
  outputsBefore(index: number): number[] {
    const draw = this.drawOf(index);
    if (draw === null) return [];
    if (!this.wall) return [...Array(draw).keys()];
    return this.outputs.flatMap((other, at) => (other < draw ? [at] : []));
  }

  /** Draws from 0 to this one must be made before outputs with these indices are known; -1 without any. */
  lastFor(indices: readonly number[]): number {
    return Math.max(-1, ...indices.map((index) => this.drawOf(index) ?? -1));
  }

  /** The number of the draw that would be appended. */
  get next(): number {
    return this.wall ? this.wall.Base + this.wall.Draws.length : 0;
  }

  wordsOf(draw: number): number {
    return this.words[draw] ?? draw;
  }

  orderOf(draw: number): DrawOrder {
    const entry = this.wall?.Draws[draw - this.wall.Base];
    return {
      draw,
      words: this.wordsOf(draw),
      instead: entry?.Instead ?? null,
      swap: (entry?.Swap ?? []).map(({ At, MediaId, In }) => ({
        at: At,
        mark: { mediaId: MediaId, frame: framesNear(In) },
      })),
      open: rulesFor(this.wall?.Open, draw),
      never: rulesFor(this.wall?.Never, draw),
    };
  }
}
