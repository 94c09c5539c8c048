import { describe, expect, it } from "vitest";
import { type ComposeForm, newGroup } from "@/lib/model/form/compose-form";
import { freshForm } from "../testing/arbitrary-values";
import { toPreviewable } from "./to-previewable";

const group = (name: string, ...ids: string[]) =>
  newGroup(
    name,
    ids.map((mediaId) => ({ mediaId, range: null })),
  );
const form = (change: Partial<ComposeForm>): ComposeForm => ({ ...freshForm, ...change });

describe("toPreviewable", () => {
  it("shows no picture when the texts are matched with footage by Alibaba Cloud", () => {
    expect(toPreviewable(form({ kind: "match", groups: [group("A", "m1")] }))).toEqual({
      state: "unavailable",
    });
  });

  it("shows no picture without a clip", () => {
    expect(toPreviewable(freshForm)).toEqual({ state: "empty" });
  });

  it("is ready with one clip, and notes what is left out", () => {
    const read = toPreviewable(form({ groups: [group("A", "m1"), group("B")] }));
    expect(read).toMatchObject({
      state: "ready",
      notes: ["groups-empty", "script-missing"],
      form: { speech: { mode: "none" }, groups: [{ name: "A" }] },
    });
  });

  it("keeps the picture while a group is being renamed", () => {
    const read = toPreviewable(
      form({ groups: [group("", "m1"), group("A", "m2"), group("A", "m3")] }),
    );
    expect(read.state === "ready" && read.form.groups.map((one) => one.name)).toEqual([
      "Group 1",
      "A",
      "A (3)",
    ]);
  });

  it("falls back to a blur until a background picture is chosen", () => {
    const look = structuredClone(freshForm.look);
    look.background.kind = "image";
    const read = toPreviewable(form({ groups: [group("A", "m1")], look }));
    expect(read).toMatchObject({
      state: "ready",
      form: { look: { background: { kind: "blur" } } },
    });
    expect(look.background.kind).toBe("image");
  });

  it("points problems to the form's rows although groups without clips were left out", () => {
    const bad = { ...group("B", "m2"), volume: 99 };
    expect(toPreviewable(form({ groups: [group("A"), bad] }))).toEqual({
      state: "invalid",
      fields: [{ path: "groups.1.volume", message: "range" }],
    });
  });
});
