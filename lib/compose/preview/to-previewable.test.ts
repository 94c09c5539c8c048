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
  it("shows a kind by its own sources, and matched footage once there is a text", () => {
    const media = [{ mediaId: "m1", range: null }];
    const { match, sports, mashup, speech } = freshForm;
    const groups = [group("A", "m1")];
    for (const kind of ["match", "film", "sports", "mashup"] as const) {
      expect(toPreviewable(form({ kind, groups }))).toEqual({ state: "empty" });
    }
    const matched = form({ kind: "film", match: { ...match, media } });
    expect(toPreviewable(matched)).toEqual({ state: "empty" });
    const texts = ["A ship leaves."];
    expect(toPreviewable({ ...matched, speech: { ...speech, texts } }).state).toBe("ready");
    expect(toPreviewable(form({ kind: "sports", sports: { ...sports, media } })).state).toBe(
      "ready",
    );
    expect(toPreviewable(form({ kind: "mashup", mashup: { ...mashup, media } })).state).toBe(
      "ready",
    );
    const short = { ...mashup, media, seconds: 2 };
    expect(toPreviewable(form({ kind: "mashup", mashup: short }))).toEqual({
      state: "invalid",
      fields: [{ path: "mashup.seconds", message: "range" }],
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
