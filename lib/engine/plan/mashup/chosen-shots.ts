import { pickOfMedia } from "../shots/pick-of-media";
import type { Pick } from "../shots/pick-shots";
import type { MashupSource, Stretch } from "./mashup-source";

export function pickOf(stretch: Stretch, sources: readonly MashupSource[]): Pick {
  return pickOfMedia((sources[stretch.source] as MashupSource).media, stretch);
}
