import { describe, expect, it } from "vitest";
import { composeDraftSchema, composeFormSchema } from "./compose-form-schema";
import { type ComposeForm, emptyComposeForm, newGroup } from "./compose-form";
import { fitDraft } from "./fit-draft";
import { onlyOwnFields } from "./kinds/only-own-fields";
import { drawCount, fitWall, freshWall, makeOnly, withoutDraws, freshLikeness } from "./wall-form";

const fresh: ComposeForm = {
  ...emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "g" }),
  groups: [newGroup("g", [{ mediaId: "m", range: null }])],
};
const other = { instead: 1, swap: [] };

describe("the wall of a form", () => {
  it("is absent in forms that are older than it, and they open as before", () => {
    const { wall: _wall, likeness: _likeness, ...older } = fresh;
    expect(fitDraft(older, fresh)).toEqual(fresh);
  });

  it("keeps what was chosen in a draft", () => {
    const never = [{ mediaId: "m", inSeconds: 1.5, since: 2, until: null }];
    const swap = [{ at: 1, mediaId: "m", inSeconds: 3 }];
    const wall = { ...freshWall("s", 3), draws: [{ instead: 0, swap }], kept: [3], never };
    expect(fitDraft({ ...fresh, wall }, fresh).wall).toEqual(wall);
  });

  it("is not opened where it is no wall any more", () => {
    const wall = { ...freshWall("s", 3), base: "three" };
    expect(fitDraft({ ...fresh, wall }, fresh).wall).toBeNull();
  });

  it.each([
    ["draws", Array.from({ length: 951 }, () => other)],
    ["outputs", Array.from({ length: 151 }, (_, at) => at)],
    ["kept", Array.from({ length: 1051 }, (_, at) => at)],
    [
      "never",
      Array.from({ length: 251 }, () => ({ mediaId: "m", inSeconds: 0, since: 0, until: null })),
    ],
  ])("a draft with more %s than a wall has is refused", (name, list) => {
    const wall = { ...freshWall("s", 3), [name]: list };
    const { error } = composeDraftSchema.safeParse({ ...fresh, wall });
    expect(error?.issues).toMatchObject([{ path: ["wall", name], message: "too-many" }]);
  });

  it("has bounds in a form that is sent", () => {
    const wall = { ...freshWall("s", 3), base: 101 };
    const { error } = composeFormSchema.safeParse({
      ...fresh,
      speech: { ...fresh.speech, mode: "none" },
      wall,
      likeness: { ...freshLikeness, mostPercent: 4 },
    });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([
      "likeness.mostPercent",
      "wall.base",
    ]);
  });

  it("belongs to the kinds that are planned from an editing config", () => {
    const wall = freshWall("s", 3);
    expect(onlyOwnFields({ ...fresh, kind: "mashup", wall }).wall).toEqual(wall);
    expect(onlyOwnFields({ ...fresh, kind: "sports", wall }).wall).toBeNull();
  });
});

describe("fitting a wall to the number of videos", () => {
  it("draws more first ones while nothing else was drawn", () => {
    expect(fitWall(freshWall("s", 2), 4)).toEqual(freshWall("s", 4));
  });

  it("draws more behind what was drawn, and leaves the numbers of all others alone", () => {
    const wall = { ...freshWall("s", 2), draws: [other], outputs: [0, 2] };
    const fitted = fitWall(wall, 4);
    expect(fitted.outputs).toEqual([0, 2, 3, 4]);
    expect(fitted).toMatchObject({ base: 2, draws: [other, {}, {}] });
    expect(drawCount(fitted)).toBe(5);
  });

  it("leaves the last ones out, and has them again when more are asked for", () => {
    const wall = freshWall("s", 5);
    expect(fitWall(wall, 3).outputs).toEqual([0, 1, 2]);
    expect(fitWall(wall, 5)).toEqual(wall);
    expect(fitWall(fitWall(wall, 3), 5)).toEqual(wall);
  });

  it("leaves out what is not kept before what is", () => {
    const wall = { ...freshWall("s", 5), kept: [1, 4] };
    expect(fitWall(wall, 3).outputs).toEqual([0, 1, 4]);
    expect(fitWall(wall, 1)).toMatchObject({ outputs: [1], kept: [1, 4] });
  });

  it("shows what was left out before anything new, but nothing that was replaced", () => {
    const wall = { ...freshWall("s", 3), draws: [{ instead: 0, swap: [] }], outputs: [3] };
    expect(fitWall(wall, 4).outputs).toEqual([3, 1, 2, 4]);
  });

  it("shows what was replaced when no draw is left", () => {
    const draws = Array.from({ length: 900 }, (_, instead) => ({ instead, swap: [] }));
    const full = { ...freshWall("s", 2), draws, outputs: [900, 901] };
    expect(fitWall(full, 4)).toEqual({ ...full, outputs: [900, 901, 0, 1] });
    const last = { ...full, draws: draws.slice(1), outputs: [899, 900] };
    expect(fitWall(last, 4)).toMatchObject({ outputs: [899, 900, 0, 901] });
  });
});

it("makes exactly the chosen ones, and draws nothing anew", () => {
  const wall = { ...freshWall("s", 5), draws: [other], outputs: [0, 5, 2, 3, 4] };
  const made = makeOnly({ ...fresh, wall }, [5, 3]);
  expect(made.output.count).toBe(2);
  expect(made.wall).toEqual({ ...wall, outputs: [5, 3] });
  expect(makeOnly(fresh, [4, 0]).wall).toEqual({ ...freshWall("s", 5), outputs: [4, 0] });
});

describe("a form that is kept as a preset or opened again", () => {
  const rule = { mediaId: "m", inSeconds: null, since: 4, until: null };

  it("forgets what was drawn, kept and made", () => {
    const wall = { ...freshWall("s", 5), draws: [other], kept: [5], made: [2] };
    expect(withoutDraws({ ...fresh, wall }).wall).toBeNull();
    expect(withoutDraws(fresh)).toEqual(fresh);
    expect(withoutDraws({} as ComposeForm)).toEqual({});
  });

  it("keeps what is always and never shown, from the first draw on", () => {
    const ended = { ...rule, mediaId: "gone", until: 6 };
    const wall = {
      ...freshWall("s", 5),
      draws: [other],
      outputs: [0, 5],
      open: [{ ...rule, inSeconds: 2 }],
      never: [rule, ended],
    };
    const kept = withoutDraws({ ...fresh, wall }).wall;
    expect(kept).toEqual({
      ...freshWall("s", 1),
      open: [{ ...rule, inSeconds: 2, since: 0 }],
      never: [{ ...rule, since: 0 }],
    });
    expect(kept && fitWall(kept, 5)).toMatchObject({ base: 5, outputs: [0, 1, 2, 3, 4] });
  });
});
