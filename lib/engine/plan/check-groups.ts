import type { BatchCheck } from "./batch-check";

/** Names tell groups apart in `MediaMetaDataArray`. Source: IMS docs, MediaGroup. */
export const checkGroups: BatchCheck = ({ configs }) => {
  const names = configs.input.MediaGroupArray.map((group) => group.GroupName);
  return names.flatMap((name, place) => {
    const first = names.indexOf(name);
    if (first === place) return [];
    const message = `the name "${name}" is also that of MediaGroupArray[${first}]; give every group its own name`;
    return [{ path: `InputConfig.MediaGroupArray[${place}].GroupName`, message }];
  });
};
