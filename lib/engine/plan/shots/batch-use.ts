import type { Use } from "./pick-one";
import type { Pick } from "./pick-shots";
import type { Shot, ShotCatalog } from "./shots";

const sourceKey = (group: number, { media }: Shot, filler: boolean) =>
  `${group} ${filler} ${media.mediaId}`;

/** How often the outputs so far use each shot, and each source in each group. */
export class BatchUse implements Use {
  private readonly shots: Uint32Array;
  private readonly sources = new Map<string, number>();

  constructor({ shotCount }: ShotCatalog) {
    this.shots = new Uint32Array(shotCount);
  }

  add({ shot, group, filler }: Pick): void {
    this.shots[shot.number] = this.ofShot(shot) + 1;
    const source = sourceKey(group, shot, filler);
    this.sources.set(source, (this.sources.get(source) ?? 0) + 1);
  }

  ofShot(shot: Shot): number {
    return this.shots[shot.number] ?? 0;
  }

  ofSource(group: number, shot: Shot, filler: boolean): number {
    return this.sources.get(sourceKey(group, shot, filler)) ?? 0;
  }
}
