import "server-only";
import type { PassVersions } from "../queue/analyses/analysis-records";
import type { AnalyseWork } from "../queue/workers/analyse-content";
import { WorkFailure } from "../queue/workers/work-failure";
import type { EngineFolders } from "./engine-folders";
import type { EngineParts } from "./engine-parts";

/** Runs the passes of the engine's parts on the files of media. */
export function createAnalyseWork(folders: EngineFolders, parts: EngineParts): AnalyseWork {
  const versions: PassVersions = {};
  if (parts.passes.looks) versions.looks = parts.passes.looks.version;
  if (parts.passes.words) versions.words = parts.passes.words.version;
  return {
    versions,
    async analyse(media, pass, run) {
      const part = parts.passes[pass];
      const file = await folders.objects.find(media);
      if (!part || !file) {
        throw new WorkFailure("input", "InvalidMaterial.NotFound", "The file is gone.");
      }
      try {
        return await part.analyse({ file, facts: media.facts, ...run });
      } catch (thrown) {
        throw parts.toFailure(thrown);
      }
    },
  };
}
