import type { AnyBatchConfigs } from "../config/batch-configs";
import { type BatchMode, isMatchMode, isScriptMode, sceneOf } from "../config/batch-mode";
import { hint, problem, type RuleFinding } from "./rule";

/** Which fields determine the mode, and which are then ignored. Source: IMS docs, judgment rules (1). */
function modeFindings({ input }: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  if (mode === null) {
    const message = "give material: groups in MediaGroupArray, or a pool in MediaArray";
    return [problem("InputConfig.MediaGroupArray", "material-missing", message)];
  }
  const findings: RuleFinding[] = [];
  const pools = (["MediaArray", "MediaSearchInput"] as const).filter((name) => input[name]);
  if (isScriptMode(mode)) {
    for (const name of pools) {
      const message = "has no effect beside MediaGroupArray, which wins; take one of the two away";
      findings.push(hint(`InputConfig.${name}`, "material-pool-unused", message));
    }
    if (input.SceneInfo) {
      const message = "has no effect in script mode; it belongs to image-text matching";
      findings.push(hint("InputConfig.SceneInfo", "scene-info-unused", message));
    }
    return findings;
  }
  if (pools.length === 2) {
    const message = "stands beside MediaArray; give one of the two";
    findings.push(problem("InputConfig.MediaSearchInput", "material-pool-twice", message));
  }
  if (input.MediaSearchInput && sceneOf(input) === "film") {
    const message = "works in the scene General only; name the material in MediaArray";
    findings.push(problem("InputConfig.MediaSearchInput", "search-needs-general-scene", message));
  }
  return findings;
}

/** Names tell groups apart in `MediaMetaDataArray`. Source: IMS docs, MediaGroup (2.2). */
function groupFindings({ input }: AnyBatchConfigs): RuleFinding[] {
  const names = (input.MediaGroupArray ?? []).map((group) => group.GroupName);
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const path = `InputConfig.MediaGroupArray[${index}].GroupName`;
    const message = `the name "${name}" is also that of MediaGroupArray[${first}]; give every group its own name`;
    return [problem(path, "group-name-taken", message)];
  });
}

/** `MediaMetaDataArray` names groups and sources of the request. Source: IMS docs (3.1). */
function rangeFindings({ input, editing }: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  const entries = editing.MediaConfig?.MediaMetaDataArray ?? [];
  const unknown = (path: string, media: string, where: string) =>
    problem(
      `${path}.Media`,
      "range-media-unknown",
      `"${media}" is not in ${where}; name media that stands there, as it stands there`,
    );
  return entries.flatMap(({ GroupName, Media }, index) => {
    const path = `EditingConfig.MediaConfig.MediaMetaDataArray[${index}]`;
    if (isMatchMode(mode)) {
      const findings: RuleFinding[] = [];
      if (GroupName !== undefined) {
        const message = "belongs to script mode; take it away in image-text matching";
        findings.push(problem(`${path}.GroupName`, "range-group-forbidden", message));
      }
      if (input.MediaArray && !input.MediaArray.includes(Media)) {
        findings.push(unknown(path, Media, "InputConfig.MediaArray"));
      }
      return findings;
    }
    if (GroupName === undefined) {
      const message = "is missing; in script mode, name the group that the material stands in";
      return [problem(`${path}.GroupName`, "range-group-missing", message)];
    }
    const group = (input.MediaGroupArray ?? []).find((one) => one.GroupName === GroupName);
    if (!group) {
      const message = `no group is called "${GroupName}"; use the GroupName of a group in MediaGroupArray`;
      return [problem(`${path}.GroupName`, "range-group-unknown", message)];
    }
    return group.MediaArray.includes(Media) ? [] : [unknown(path, Media, `group "${GroupName}"`)];
  });
}

/** Checks sources, groups, and the allowed ranges of sources. */
export function sourceFindings(configs: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  return [
    ...modeFindings(configs, mode),
    ...groupFindings(configs),
    ...rangeFindings(configs, mode),
  ];
}
