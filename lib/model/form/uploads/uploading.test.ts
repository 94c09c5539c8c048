import { expect, it } from "vitest";
import { mediaIdsOfForm, firstFootageOfForm } from "../../preset";
import { emptyComposeForm, newGroup } from "../compose-form";
import { composeFormSchema } from "../compose-form-schema";
import { readUploading, swapId, uploadingId, uploadsByField, withoutUploads } from "./uploading";

const file = { key: "0af", fileName: "a: b.mp4", folder: "spring/hook", sizeBytes: 12 };
const id = uploadingId(file);
const fresh = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "Hook" });
const media = (...ids: string[]) => ids.map((mediaId) => ({ mediaId, range: null }));
const form = {
  ...fresh,
  groups: [newGroup("Hook", media("there", id))],
  sound: { ...fresh.sound, music: [id, "song"] },
  speech: { ...fresh.speech, texts: ["Hello."] },
};

it.each([file, { ...file, folder: null }, { ...file, fileName: "片段 1 (2).mov", sizeBytes: 0 }])(
  "an id says which file it stands for: %j",
  (each) => expect(readUploading(uploadingId(each))).toEqual(each),
);

it.each(["", "media-1", "oss://bucket/a.mp4", "uploading:", "uploading:x:y:z"])(
  "%j stands for no file",
  (each) => expect(readUploading(each)).toBeNull(),
);

it("what is still being uploaded is named at its list, and cannot be submitted", () => {
  expect(uploadsByField(form)).toEqual([
    { path: ["groups", 0, "media"], ids: [id] },
    { path: ["sound", "music"], ids: [id] },
  ]);
  const issues = composeFormSchema.safeParse(form).error?.issues ?? [];
  expect(issues.map(({ message, path }) => [message, path.join(".")])).toEqual([
    ["media-uploading", "groups.0.media"],
    ["media-uploading", "sound.music"],
  ]);
  expect(composeFormSchema.safeParse(withoutUploads(form)).success).toBe(true);
});

it("is no media of the library", () => {
  expect(mediaIdsOfForm(form)).toEqual(["there", "song"]);
  expect(firstFootageOfForm({ ...form, groups: [newGroup("Hook", media(id))] })).toBeNull();
});

it("what has arrived takes its place everywhere, also in steps that can be undone", () => {
  const swapped = swapId(form, id, "new");
  expect(swapped.groups[0]?.media).toEqual(media("there", "new"));
  expect(swapped.sound.music).toEqual(["new", "song"]);
  expect(swapped.look).toBe(form.look);
  const step = [{ path: ["groups", 0, "media"], at: 1, removed: [], inserted: media(id) }];
  expect(swapId({ steps: [step], done: 1 }, id, "new").steps[0]?.[0]?.inserted).toEqual(
    media("new"),
  );
});
