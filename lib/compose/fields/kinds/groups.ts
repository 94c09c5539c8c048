import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import { mediaIds, number, texts } from "../codecs";
import { handWritten, seconds, share } from "../field";
import { hasGroups, speaksPerGroup } from "./modes";
import { part } from "../part";

/** Groups of clips (reference 2.2), and the parts of them that may be used (3.1). */
export const groupParts = [
  part("groups.#", "InputConfig.MediaGroupArray[#]", {
    when: hasGroups,
    whole: "media",
    jobField: "group",
  }).rows({
    name: {
      request: "GroupName",
      codec: { write: (name) => name.trim(), read: (name = "") => name },
      jobField: "groupName",
    },
    media: { request: "MediaArray", codec: mediaIds, jobField: "groupMedia" },
    speechTexts: {
      request: "SpeechTextArray",
      codec: texts,
      sentWhen: (_group, form) => speaksPerGroup(form),
      items: [[".#", "[#]"]],
      jobField: "groupSpeech",
    },
    silentSeconds: {
      request: "Duration",
      codec: number,
      // Sent without grouped speech, the field would switch IMS to grouped speech (reference,
      // section 1).
      sentWhen: ({ speechTexts }, form) =>
        speaksPerGroup(form) && speechTexts.every((text) => text.trim() === ""),
      unit: seconds,
      min: 0.1,
      default: editingDefaults.silentGroupSeconds,
      jobField: "groupSilent",
    },
    volume: { request: "Volume", codec: number, unit: share, jobField: "groupVolume" },
  }),
  part("", "EditingConfig.MediaConfig").rows({
    groups: { request: "MediaMetaDataArray", codec: handWritten },
  }),
];
