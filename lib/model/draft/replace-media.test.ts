import { describe, expect, it } from "vitest";
import { mediaIdsOfForm } from "../preset";
import { emptyComposeForm, newGroup } from "../form/compose-form";
import { composeDraftSchema } from "../form/compose-form-schema";
import { freshSticker } from "../form/look-form";
import { replaceMedia } from "./replace-media";

const part = { inSeconds: 1, outSeconds: 2 };

/** A form that names the file "old" wherever a form can. */
function used() {
  const form = emptyComposeForm({ name: "N", seed: "s", language: "en", groupName: "G" });
  form.groups = [
    newGroup("A", [
      { mediaId: "old", range: part },
      { mediaId: "other", range: part },
    ]),
    newGroup("B", [
      { mediaId: "old", range: null },
      { mediaId: "new", range: null },
    ]),
  ];
  form.match.media = [{ mediaId: "old", range: null }];
  form.match.chosen = [{ text: "A tower.", mediaId: "old", ...part }];
  form.sports.media = [{ mediaId: "old", range: null }];
  form.sports.logos = ["old"];
  form.sports.faces = [{ name: "Ann", pictures: ["old"] }];
  form.mashup.media = [{ mediaId: "old", range: null }];
  form.mashup.openings = ["old", "new"];
  form.mashup.endings = ["old"];
  form.look.background.images = ["old"];
  form.look.stickers = [{ ...freshSticker("old"), x: 0.2 }];
  form.sound.music = ["old", "song"];
  return form;
}

describe("replaceMedia", () => {
  it("leaves no place with the old file", () => {
    expect(mediaIdsOfForm(replaceMedia(used(), "old", "new"))).not.toContain("old");
    expect(mediaIdsOfForm(replaceMedia(used(), "old", null))).not.toContain("old");
  });

  it("puts the new file there whole, once in a list, and keeps what is set beside it", () => {
    const { groups, mashup, look, sound, match } = replaceMedia(used(), "old", "new");
    expect(groups.map(({ media }) => media)).toEqual([
      [
        { mediaId: "new", range: null },
        { mediaId: "other", range: part },
      ],
      [{ mediaId: "new", range: null }],
    ]);
    expect(mashup.openings).toEqual(["new"]);
    expect(look.stickers).toEqual([{ ...freshSticker("new"), x: 0.2 }]);
    expect(sound.music).toEqual(["new", "song"]);
    // The stretch that was chosen for the sentence is one of the old file.
    expect(match.chosen).toEqual([]);
  });

  it("changes nothing else, and stays a form", () => {
    const form = used();
    expect(replaceMedia(form, "absent", "new")).toEqual(form);
    expect(composeDraftSchema.safeParse(replaceMedia(form, "old", null)).success).toBe(true);
    expect(replaceMedia(form, "old", null).sound.music).toEqual(["song"]);
  });
});
