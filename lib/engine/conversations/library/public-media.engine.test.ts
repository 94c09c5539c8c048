import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Timeline } from "@/lib/ims/schema/timeline";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { coreCaller, type Fields, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let mediaIds: string[];
beforeAll(async () => {
  test = await openTestEngine({ slots: 1 });
  call = coreCaller(test.endpoint);
  mediaIds = await registerSources(test, call);
});
afterAll(() => test.close());

async function refusal(answer: Promise<unknown>): Promise<SdkFailure> {
  return answer.then(
    () => Promise.reject(new Error("the call was answered")),
    (error: unknown) => error as SdkFailure,
  );
}

type Page = {
  TotalCount: number;
  NextToken?: string;
  MediaInfos: {
    MediaId: string;
    MediaBasicInfo: Record<string, string>;
    FileInfoList?: unknown[];
  }[];
};

const list = async (fields: Fields = {}): Promise<Page> =>
  (await call("ListPublicMediaBasicInfos", fields)) as unknown as Page;

const idsOf = (page: Page) => page.MediaInfos.map(({ MediaId }) => MediaId);

describe("a job that names public media", () => {
  it("finds them although nobody has listed them before", async () => {
    const style = { editing: { BackgroundMusicConfig: { Style: "bgm-upbeat" } } };
    const sticker = { input: { StickerArray: [{ MediaId: "icepublic-sticker-heart" }] } };
    const { query, body } = exampleBatch(mediaIds, { ...style, ...sticker });
    const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
    await untilJob(call, String(JobId), isFinished);
    const progress = await call("ReelpressGetBatchProgress", { JobId: String(JobId) });
    const [clip] = progress.SubJobs as { Timeline: string }[];
    const timeline = JSON.parse(clip?.Timeline ?? "{}") as Timeline;
    const [, music] = timeline.AudioTracks;
    const [, stickers] = timeline.VideoTracks;
    expect(music.AudioTrackClips[0]?.MediaId).toBe("icepublic-bgm-morning-stroll");
    expect(stickers.VideoTrackClips[0]?.MediaId).toBe("icepublic-sticker-heart");
    // The job does not wait for public media that it does not use.
    const made = await readdir(test.objectFile("_public", "1"), { recursive: true });
    expect(made.filter((name) => name.includes(".")).sort()).toEqual([
      "bgm/morning-stroll.m4a",
      "sticker/heart.png",
    ]);
  });

  it("prefers its own music to a style, and refuses a style without music", async () => {
    const plan = async (editing: object, input: object = {}) => {
      const { query, body } = exampleBatch(mediaIds, { editing, input });
      const answer = await call("ReelpressPreviewPlan", { ...query, Variants: "0" }, body);
      const [variant] = answer.Variants as { Timeline: string }[];
      return (JSON.parse(variant?.Timeline ?? "{}") as Timeline).AudioTracks[1].AudioTrackClips;
    };
    const style = (Style: string) => ({ BackgroundMusicConfig: { Style } });
    const own = { BackgroundMusicArray: ["icepublic-bgm-still-water"] };
    const [music] = await plan(style("bgm-upbeat"), own);
    expect(music?.MediaId).toBe("icepublic-bgm-still-water");
    expect(await plan({})).toEqual([]);
    const failure = await refusal(plan(style("bgm-polka")));
    expect(failure.data.Problems).toMatchObject([
      { Path: "EditingConfig.BackgroundMusicConfig.Style" },
    ]);
  });
});

describe("ListPublicMediaBasicInfos", () => {
  it("answers each kind in the documented shape", async () => {
    for (const [BusinessType, count, kind] of [
      ["bgm", 8, "audio"],
      ["sticker", 9, "image"],
      ["bgi", 4, "image"],
    ] as const) {
      const page = await list({ BusinessType, IncludeFileBasicInfo: "true" });
      expect(page.TotalCount).toBe(count);
      expect(page.MediaInfos[0]).toMatchObject({
        MediaId: expect.stringMatching(/^icepublic-/) as string,
        MediaBasicInfo: { BusinessType, MediaType: kind },
        FileInfoList: [{ FileBasicInfo: { FileUrl: expect.any(String) as string } }],
      });
    }
  });

  it("finds by tag, pages by number and by token", async () => {
    const upbeat = await list({ MediaTagId: "bgm-upbeat" });
    expect(upbeat.MediaInfos.map((info) => info.MediaBasicInfo.MediaTags)).toEqual(["bgm-upbeat"]);
    expect((await list({ MediaTagId: "bgm-polka" })).TotalCount).toBe(0);
    const all = idsOf(await list({ MaxResults: "100" }));
    expect(all).toHaveLength(21);
    const first = await list({ PageSize: "8" });
    const second = await list({ PageSize: "8", NextToken: first.NextToken ?? "" });
    const third = await list({ PageSize: "8", PageNo: "3" });
    expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(all);
    expect(third.NextToken).toBeUndefined();
    const other = await refusal(list({ BusinessType: "bgm", NextToken: first.NextToken ?? "" }));
    expect(other.data.Message).toContain("NextToken");
    expect((await refusal(list({ BusinessType: "stickers" }))).code).toBe("InvalidParameter");
    expect((await refusal(list({ PageSize: "101" }))).code).toBe("InvalidParameter");
  });

  it("serves the file of public media", async () => {
    const { MediaInfo } = await call("GetMediaInfo", { MediaId: "icepublic-bgi-dusk" });
    const info = MediaInfo as { FileInfoList: { FileBasicInfo: { FileUrl: string } }[] };
    const address = info.FileInfoList[0]?.FileBasicInfo.FileUrl ?? "";
    const answer = await test.engine.serveObject(new Request(address));
    expect(answer.status).toBe(200);
  });

  it("keeps public media out of the team's own library, and safe from it", async () => {
    const library = await call("ListMediaBasicInfos", { MaxResults: "100" });
    const found = await call("SearchMedia", { Match: "mediaType = 'audio'", PageSize: "50" });
    expect(JSON.stringify([library.MediaInfos, found.MediaInfoList])).not.toContain("icepublic");
    const MediaIds = "icepublic-bgm-slow-dance";
    const deleted = await call("DeleteMediaInfos", { MediaIds, DeletePhysicalFiles: "true" });
    expect(deleted.ForbiddenList).toEqual([MediaIds]);
    const update = await refusal(call("UpdateMediaInfo", { MediaId: MediaIds, Title: "Mine" }));
    expect(update.code).toBe("ResourceNotFound");
    expect(idsOf(await list({ MaxResults: "100" }))).toContain(MediaIds);
  });
});

describe("public operations, called without a signature as the SDK does", () => {
  it.each([undefined, "v2"])("answers (signature algorithm %s)", async (signatureAlgorithm) => {
    const anonymous = coreCaller(test.endpoint, {
      anonymous: true,
      ...(signatureAlgorithm ? { signatureAlgorithm } : {}),
    });
    const page = (await anonymous("ListPublicMediaBasicInfos", {
      BusinessType: "bgi",
    })) as unknown as Page;
    expect(page.TotalCount).toBe(4);
    const { MediaTagList } = await anonymous("ListAllPublicMediaTags", { BusinessType: "bgi" });
    expect(MediaTagList).toEqual(
      [
        ["bgi-grad", "Gradients", "渐变"],
        ["bgi-solid", "Plain colours", "纯色"],
        ["bgi-pic", "Pictures", "图片"],
      ].map(([MediaTagId, MediaTagNameEnglish, MediaTagNameChinese]) => ({
        MediaTagId,
        MediaTagNameEnglish,
        MediaTagNameChinese,
        Options: [],
      })),
    );
    const all = (await anonymous("ListAllPublicMediaTags")).MediaTagList as object[];
    expect(all).toHaveLength(16);
    const MediaId = page.MediaInfos[0]?.MediaId ?? "";
    const shown = async () => (await anonymous("GetPublicMediaInfo", { MediaId })).MediaInfo;
    // Its cover is drawn after it was listed.
    await expect.poll(shown, { timeout: 60_000 }).toMatchObject({
      MediaId,
      MediaBasicInfo: { BusinessType: "bgi", MediaType: "image", Status: "Normal" },
      FileInfoList: [{ FileBasicInfo: { FileUrl: expect.stringMatching(/^http/) as string } }],
    });
    expect((await refusal(anonymous("GetMediaInfo", { MediaId }))).code).toBe(
      "IncompleteSignature",
    );
    expect((await refusal(anonymous("GetPublicMediaInfo"))).code).toBe("MissingParameter");
  });
});

describe("voices", () => {
  it("lists the engine's voices, in one group per language", async () => {
    const { VoiceGroups } = await call("ListSmartVoiceGroups");
    expect(VoiceGroups).toMatchObject([
      { VoiceList: [{ Voice: "test-zh", Name: "测试", VoiceType: "Female" }] },
      { VoiceList: [{ Voice: "test-en", Name: "Test", VoiceType: "Female" }] },
    ]);
    const cosy = await call("ListSmartVoiceGroups", { VoiceType: "CosyVoice" });
    expect(cosy.VoiceGroups).toEqual([]);
  });

  it("has no cloned voices, and says so in the documented shape", async () => {
    const answer = await call("ListCustomizedVoices", { Type: "Standard" });
    expect(answer).toMatchObject({
      Success: true,
      Data: { CustomizedVoiceList: [], TotalCount: 0 },
    });
    const wrong = await refusal(call("ListCustomizedVoices", { Type: "Deluxe" }));
    expect(wrong.code).toBe("InvalidParameter");
  });
});
