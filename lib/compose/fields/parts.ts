import { backgroundParts } from "./background";
import { groupParts } from "./groups";
import { headingParts } from "./headings";
import { matchParts } from "./match";
import { outputParts } from "./output";
import type { Part } from "./part";
import { processParts } from "./process";
import { soundParts } from "./sound";
import { speechParts } from "./speech";
import { stickerParts } from "./stickers";
import { textLookParts } from "./text-look";

/**
 * All parts of the form that map to the request, in the order in which they are written and read.
 */
export const parts: readonly Part[] = [
  ...groupParts,
  ...matchParts,
  ...headingParts,
  ...stickerParts,
  ...textLookParts,
  ...speechParts,
  ...soundParts,
  ...backgroundParts,
  ...processParts,
  ...outputParts,
];
