import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerPaths, documentedAnswer } from "@/lib/ims/schema/fidelity/documented-answers";
import { documentedOperations } from "@/lib/ims/schema/fidelity/documented-operations";
import { fidelityOf, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { answerRowPath } from "@/lib/ims/schema/fidelity/operation-paths";
import { answerCalls } from "@/lib/engine/testing/sdk/answer-calls";
import { lookAt, type Seen } from "@/lib/engine/testing/sdk/answer-shape";
import type { Bag } from "@/lib/engine/testing/sdk/sdk-caller";
import { openSdkWorld, type SdkWorld } from "@/lib/engine/testing/sdk/sdk-world";

/**
 * Answers as the models of the SDK read them: every documented field of every operation is present, in its
 * path and with its type. A field that the fidelity table lists as unknown to the engine is absent.
 */
let world: SdkWorld;
const seen = new Map<string, Seen>();
let counted = 0;
beforeAll(async () => {
  world = await openSdkWorld();
  for (const operation of documentedOperations) {
    const answered: Seen = { filled: new Set(), wrong: [] };
    for (const request of await answerCalls[operation](world)) {
      lookAt(await world.take(operation, request), documentedAnswer(operation), answered);
    }
    seen.set(operation, answered);
  }
});
afterAll(() => world?.close());

const rows = documentedOperations.flatMap((operation) =>
  answerPaths(documentedAnswer(operation)).map((path) => [operation, path] as const),
);

type Answered = { MediaBasicInfo: Bag };
const basicInfo = async (MediaId: string) =>
  ((await world.take("GetMediaInfo", { MediaId })).MediaInfo as Answered).MediaBasicInfo;

describe("parameters of these operations", () => {
  it("RegisterConfig obeys NeedSprite and NeedSnapshot, and reports what it does not obey", async () => {
    const MediaId = await world.register("quick.png", {
      Overwrite: true,
      RegisterConfig: JSON.stringify({ NeedSprite: "false", NeedSnapshot: "false" }),
    });
    await world.until("GetMediaInfo", MediaId);
    const without = await basicInfo(MediaId);
    expect([without.SpriteImages, without.Snapshots]).toEqual([undefined, undefined]);
    expect(without.CoverURL).toContain("http");

    const RegisterConfig = JSON.stringify({
      NeedSprite: "true",
      CoverConfig: { StartTime: 1 },
      StorageLocation: "outin-a.oss-cn-shanghai.aliyuncs.com",
    });
    const request = { InputURL: "oss://bucket/in/quick.png", Overwrite: true, RegisterConfig };
    const answer = await world.take("RegisterMediaInfo", { ...request, Colour: 1 });
    expect(answer.ReelpressPassedThrough).toEqual([
      "Colour",
      "RegisterConfig.StorageLocation",
      "RegisterConfig.CoverConfig",
    ]);
    const strict = await world.strictCall("RegisterMediaInfo", request);
    expect(strict.refused?.data.Message).toContain('"RegisterConfig.StorageLocation"');
  });

  it("CoverURL shows another picture of the library", async () => {
    const MediaId = await world.register("quick.png", {
      Overwrite: true,
      CoverURL: "oss://bucket/in/b.png",
    });
    expect((await basicInfo(MediaId)).CoverURL).toContain("/in/b.png?");
  });

  it("snapshots are addresses that can be read", async () => {
    const [address = ""] = JSON.parse(String((await basicInfo(world.film)).Snapshots)) as string[];
    expect((await fetch(address)).headers.get("content-type")).toBe("image/jpeg");
  });

  it("what a codec counts in is worked out of the rate, as half pictures for H.264", async () => {
    const { MediaInfo } = await world.take("GetMediaInfo", { MediaId: world.film });
    const { FileInfoList } = MediaInfo as {
      FileInfoList: Record<string, { CodecTimeBase?: string }[]>[];
    };
    const bases = ["VideoStreamInfoList", "AudioStreamInfoList", "SubtitleStreamInfoList"].map(
      (list) => FileInfoList[0]?.[list]?.[0]?.CodecTimeBase,
    );
    expect(bases).toEqual(["1/50", "1/44100", "0/1"]);
  });

  it("nothing has custom fields, and there is no other public library", async () => {
    const CustomFilters = JSON.stringify({ strField1: "abc" });
    const found = await world.take("SearchMedia", { Match: "title = 'film'", CustomFilters });
    expect([found.Total, found.MediaInfoList]).toEqual([0, []]);
    const music = await world.take("ListAllPublicMediaTags", { EntityId: "Copyright_Music" });
    expect(music.MediaTagList).toEqual([]);
  });

  it("templates accept undocumented fields of their config, and list them", async () => {
    const Config = JSON.stringify({ OutputTemplateConfig: { Width: 144, Height: 256 }, Colour: 1 });
    const added = await world.take("AddTemplate", { Type: "BatchEditing", Config, Sky: 1 });
    expect(added.ReelpressPassedThrough).toEqual(["Sky", "Config.Colour"]);
    const { TemplateId } = added.Template as Bag;
    const changed = await world.take("UpdateTemplate", { TemplateId, Config, Sky: 1 });
    expect(changed.ReelpressPassedThrough).toEqual(["Sky", "Config.Colour"]);
    const strict = await world.strictCall("AddTemplate", { Type: "BatchEditing", Config });
    expect(strict.refused?.data.Message).toContain('"Config.Colour"');
  });
});

describe(`the ${rows.length} fields of the answers`, () => {
  it.each(rows)("%s answers %s", (operation, path) => {
    const row = fidelityOf(answerRowPath(operation, path));
    const isAnswered = !(row && isRefusal(row));
    expect(seen.get(operation)?.filled.has(path)).toBe(isAnswered);
    counted += 1;
  });

  it.each(documentedOperations)("%s answers in the types of the SDK", (operation) => {
    expect(seen.get(operation)?.wrong).toEqual([]);
  });

  it(`are right, ${rows.length} of ${rows.length}`, () => expect(counted).toBe(rows.length));
});
