import "server-only";
import { readLooks } from "../plan/analysis/read-analysis";
import type { PassVersions } from "../queue/analyses/analysis-records";
import type { AnalyseWork } from "../queue/workers/analyse-content";
import { WorkFailure } from "../queue/workers/work-failure";
import type { EngineFolders } from "./engine-folders";
import type { EngineParts } from "./engine-parts";

/** Runs the passes of the engine's parts on the files of media. */
export function createAnalyseWork(folders: EngineFolders, parts: EngineParts): AnalyseWork {
  const versions: PassVersions = {};
  for (const pass of ["looks", "words", "descriptions"] as const) {
    const part = parts.passes[pass];
    if (part) versions[pass] = part.version;
  }
  return {
    versions,
    isResting: (pass) => parts.passes[pass]?.isResting?.() ?? false,
    createMarks() {
      const markOf = parts.createSubtitleMarks();
      return async (media) => {
        const file = await folders.objects.find(media);
        return file ? markOf(file) : "";
      };
    },
    async analyse(media, pass, { looks, ...run }) {
      const part = parts.passes[pass];
      const file = await folders.objects.find(media);
      if (!part || !file) {
        throw new WorkFailure("input", "InvalidMaterial.NotFound", "The file is gone.");
      }
      try {
        return await part.analyse({ file, facts: media.facts, ...run, looks: readLooks(looks) });
      } catch (thrown) {
        throw parts.toFailure(thrown);
      }
    },
  };
}
