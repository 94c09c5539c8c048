import type { ComposeForm } from "@/lib/model/form/compose-form";
import { backgroundParts } from "./background";
import { groupParts } from "./kinds/groups";
import { headingParts } from "./headings";
import { matchParts } from "./kinds/match";
import { mashupParts } from "./kinds/mashup";
import { outputParts } from "./output";
import type { JobFieldName } from "./field";
import type { Part } from "./part";
import type { LeafOf } from "./paths";
import { processParts } from "./process";
import { soundParts } from "./sound";
import { speechParts } from "./speech";
import { sportsParts } from "./kinds/sports";
import { stickerParts } from "./stickers";
import { textLookParts } from "./text-look";
import { varietyParts } from "./variety";

/**
 * All parts of the form that map to the request, in the order in which they are written and read.
 */
const all = [
  ...groupParts,
  ...matchParts,
  ...sportsParts,
  ...mashupParts,
  ...headingParts,
  ...stickerParts,
  ...textLookParts,
  ...speechParts,
  ...soundParts,
  ...backgroundParts,
  ...processParts,
  ...varietyParts,
  ...outputParts,
];

export const parts: readonly Part[] = all;

/** Lists with elements of any content: each is one field. */
type FreeList = "kept" | "userData.own";
type Covered = NonNullable<(typeof all)[number]["covers"]> | FreeList;
type WithoutRow = Exclude<LeafOf<ComposeForm>, Covered | `${Covered}.${string}`> | FreeList;

/**
 * The fields of the form that no row maps, because only the form has them or because `to-request.ts`
 * sends them by itself, each with its name on the page of a job. A field that has neither a row nor a
 * name here does not compile.
 */
export const fieldsWithoutRow: Readonly<Record<WithoutRow, JobFieldName>> = {
  kind: "kind",
  "match.source": "match",
  "match.script": "match",
  "speech.mode": "speechMode",
  "sound.publicMusic": "publicMusic",
  "output.platform": "platform",
  "output.length.mode": "length",
  "output.target.kind": "target",
  "userData.own": "userData",
  leftToTemplates: "templates",
  "sheet.columns": "sheet",
  "sheet.rows": "sheet",
  "sheet.names": "sheet",
  kept: "kept",
  "likeness.recent": "likeness",
  "likeness.until": "likeness",
  "wall.seed": "wall",
  "wall.kept": "wall",
  "wall.looks.#.draw": "wall",
  "wall.looks.#.look": "wall",
  "wall.made": "wall",
  "wall.jobs.#.jobId": "wall",
  "wall.jobs.#.draws": "wall",
  "planned.seed": "wall",
  "planned.base": "wall",
  "planned.draws.#.instead": "wall",
  "planned.draws.#.swap.#.at": "wall",
  "planned.draws.#.swap.#.mediaId": "wall",
  "planned.draws.#.swap.#.inSeconds": "wall",
  "planned.outputs": "wall",
  "planned.kept": "wall",
  "planned.looks.#.draw": "wall",
  "planned.looks.#.look": "wall",
  "planned.made": "wall",
  "planned.jobs.#.jobId": "wall",
  "planned.jobs.#.draws": "wall",
  "planned.open.#.mediaId": "wall",
  "planned.open.#.inSeconds": "wall",
  "planned.open.#.since": "wall",
  "planned.open.#.until": "wall",
  "planned.never.#.mediaId": "wall",
  "planned.never.#.inSeconds": "wall",
  "planned.never.#.since": "wall",
  "planned.never.#.until": "wall",
  "planned.previews.#.token": "wall",
  "planned.previews.#.draws": "wall",
  "planned.previews.#.of": "wall",
};
