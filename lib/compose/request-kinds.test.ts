import { describe, expect, it } from "vitest";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshForm } from "./testing/arbitrary-values";
import { makeRequest, toRequest } from "./to-request";

const destination = { bucket: "reelpress", region: "cn-shanghai", clientToken: "0a1b2c3d-4e5f" };
const video = (mediaId: string, from?: number, to?: number) => ({
  mediaId,
  range: from === undefined || to === undefined ? null : { inSeconds: from, outSeconds: to },
});
const form = (change: (draft: ComposeForm) => void): ComposeForm => {
  const draft = structuredClone(freshForm);
  change(draft);
  return draft;
};

describe("the request of a kind", () => {
  it("sends a film with the name of its scene, and searches no library for it", () => {
    const film = makeRequest(
      form((draft) => {
        draft.kind = "film";
        draft.speech.texts = ["A ship leaves."];
        draft.match = {
          ...draft.match,
          source: "search",
          searchText: "ships",
          media: [video("film-1")],
          filmScene: "FilmScene",
          sourceOrder: true,
        };
      }),
      destination,
    );
    expect(film.input).toMatchObject({
      MediaArray: ["film-1"],
      SceneInfo: { Scene: "FilmScene" },
      SpeechTextArray: ["A ship leaves."],
    });
    expect(Object.keys(film.input)).not.toContain("MediaSearchInput");
    expect(film.editing.ProcessConfig?.EnableTemporalOpt).toBe(true);
    expect(film.jobType).toBeUndefined();
  });

  it("sends a match with what its operation takes, and no texts, music or looks", () => {
    const sports = toRequest(
      form((draft) => {
        draft.kind = "sports";
        draft.titles = ["Not shown"];
        draft.templates = ["t"];
        draft.output.length = { mode: "max", seconds: 45 };
        draft.sports = {
          category: "pingpong",
          media: [video("match-1", 0, 9)],
          logos: ["logo-1"],
          names: [{ shown: "IND", full: "Indiana" }],
          faces: [],
          moments: 6,
        };
      }),
      destination,
    );
    expect(sports).toEqual({
      jobType: "Sports_Highlights",
      input: {
        SportsCategory: "pingpong",
        InputMedia: "match-1",
        SlowMotionLogoRegister: { SlowMotionLogoUrls: ["logo-1"] },
        TransferNameRegister: [{ OriginalName: "IND", TransferName: "Indiana" }],
      },
      output: expect.objectContaining({ Count: 5, Width: 1080, Height: 1920, MaxDuration: 45 }),
      userData: { Seed: freshForm.seed, Name: freshForm.name, ReelpressMoments: "6" },
    });
  });

  it("sends a mashup with its strategy, its looks and its music, and without a voice", () => {
    const mashup = toRequest(
      form((draft) => {
        draft.kind = "mashup";
        draft.titles = ["Season one"];
        draft.speech.texts = ["Not spoken"];
        draft.templates = ["t"];
        draft.output.length = { mode: "max", seconds: 45 };
        draft.mashup = {
          media: [video("film-1"), video("film-2")],
          seconds: 30,
          intro: true,
          openings: ["opening-1"],
          endings: [],
          actions: null,
        };
      }),
      destination,
    );
    expect(mashup.jobType).toBe("Screen_Media_Highlights");
    expect(mashup.input).toEqual({
      MediaArray: ["film-1", "film-2"],
      HighlightStrategy: { TargetDuration: 30, IntroConfig: { Mode: "Auto" } },
      OpeningArray: ["opening-1"],
      TitleArray: ["Season one"],
    });
    expect(Object.keys(mashup.editing ?? {})).not.toContain("SpeechConfig");
    expect(mashup.editing?.TitleConfig).toBeDefined();
    expect(mashup.output).not.toHaveProperty("MaxDuration");
    expect(mashup.templateIds).toBeUndefined();
  });
});
