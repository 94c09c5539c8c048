import type { ConfigProblem, SubmitConfigs } from "@/lib/ims/contract/wire";
import type { MediaFacts } from "../facts";
import type { SourceList } from "./as-groups";

/** A value of a request that is taken and not obeyed, and what to do instead. */
export type Unobeyed = { path: string; instead: string };

/** How the requests of an operation are read, beyond what all solutions share. */
export type SolutionReading = {
  /** The sources that the request lists outside of groups. */
  sourcesOf: (configs: SubmitConfigs) => SourceList[];
  /** Defaults that differ from those of script mode. */
  withDefaults: (configs: SubmitConfigs) => SubmitConfigs;
  /** Problems that only the facts of the sources show. `media` is by the reference as written. */
  check: (configs: SubmitConfigs, media: ReadonlyMap<string, MediaFacts>) => ConfigProblem[];
  unobeyed: (configs: SubmitConfigs) => Unobeyed[];
};
