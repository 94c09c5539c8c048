import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { drawImage, drawVideo } from "@/lib/engine/testing/fake-parts";
import { coreCaller, type Fields, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
const ids: Record<string, string> = {};

const titles = {
  a: { Title: "Spring sale", MediaTags: "sale,spring", Description: "Flowers" },
  b: { Title: "Spring 100%_off", MediaTags: "sale" },
  c: { Title: 'Winter\'s "best"', MediaTags: "winter", CateId: "44" },
} as const;

beforeAll(async () => {
  test = await openTestEngine({ slots: 0, started: false });
  call = coreCaller(test.endpoint);
  for (const [name, fields] of Object.entries(titles)) {
    await drawVideo(test.objectFile("bucket", `${name}.mp4`));
    const InputURL = `oss://bucket/${name}.mp4`;
    ids[name] = String((await call("RegisterMediaInfo", { InputURL, ...fields })).MediaId);
  }
  await drawImage(test.objectFile("bucket", "p.png"));
  const picture = { InputURL: "oss://bucket/p.png", Title: "Spring picture" };
  ids.p = String((await call("RegisterMediaInfo", picture)).MediaId);
});
afterAll(() => test.close());

async function refusal(answer: Promise<unknown>): Promise<SdkFailure> {
  return answer.then(
    () => Promise.reject(new Error("the call was answered")),
    (error: unknown) => error as SdkFailure,
  );
}

type Found = {
  Total: number;
  ScrollToken?: string;
  MediaInfoList: { MediaId: string; MediaBasicInfo: Record<string, string> }[];
};

const search = async (fields: Fields): Promise<Found> =>
  (await call("SearchMedia", fields)) as unknown as Found;

/** Titles of the media that were found, in the order of the answer. */
async function names(fields: Fields): Promise<string> {
  const found = await search(fields);
  const nameOf = (id: string) => Object.entries(ids).find(([, other]) => other === id)?.[0] ?? "?";
  return found.MediaInfoList.map(({ MediaId }) => nameOf(MediaId)).join("");
}

const find = (Match: string) => names({ Match, SortBy: "utcCreate:Asc" });

describe("SearchMedia", () => {
  it("answers in the documented shape, newest first, and finds videos when no type is named", async () => {
    const found = await search({});
    expect(found).toMatchObject({ Code: "200", Success: "true", Total: 3 });
    expect(found.ScrollToken).toMatch(/^[0-9A-F]{32}$/);
    expect(found.MediaInfoList[0]).toMatchObject({
      MediaId: ids.c,
      MediaBasicInfo: { Title: titles.c.Title, MediaType: "video" },
      FileInfoList: [{ FileBasicInfo: { Width: "160", FileType: "source_file" } }],
    });
    expect(await names({ SortBy: "utcCreate:Asc" })).toBe("abc");
  });

  it.each([
    ["title = 'spring'", "ab"],
    ["title = 'Spring' and tagList in ('spring')", "a"],
    ["tagList in ('spring','winter')", "ac"],
    ["title = 'spring' and mediaType = 'image'", "p"],
    ["mediaType in ('video','audio') and title = 'spring'", "ab"],
    [`title = '100%_off'`, "b"],
    [`title = '%'`, "b"],
    [`title = "Winter's"`, "c"],
    [`title = '"best"'`, "c"],
    [`title = 'x'' or 1=1'`, null],
    ["description = 'flow'", "a"],
    ["(title = 'sale' or cateId == 44) and utcCreate = [1,9999999999999]", "ac"],
    ["utcCreate = [9999999999999,]", ""],
    ["status in (1,3)", "abc"],
    ["status == 2", ""],
    ["status == 17", ""],
  ])("finds by %s", async (match, expected) => {
    if (expected === null) expect((await refusal(find(match))).code).toBe("InvalidParameter");
    else expect(await find(match)).toBe(expected);
  });

  it("includes or excludes the ends of a range as written", async () => {
    const row = (await search({ Match: `mediaId == '${ids.a}'` })).MediaInfoList[0];
    expect(row?.MediaBasicInfo.MediaId).toBe(ids.a);
    const { rows } = await test.database.pool.query<{ ms: string }>(
      "select floor(extract(epoch from created_at) * 1000)::bigint as ms from engine.media where media_id = $1",
      [ids.a],
    );
    const ms = rows[0]?.ms ?? "";
    const own = `mediaId == '${ids.a}' and utcCreate =`;
    expect(await find(`${own} ['${ms}','${ms}']`)).toBe("a");
    expect(await find(`${own} ('${ms}','']`)).toBe("");
    expect(await find(`${own} ['','${ms}')`)).toBe("");
  });

  it("never runs a value as a query", async () => {
    expect(await find(`title = "'; drop table engine.media; --"`)).toBe("");
    expect(await find("title = 'spring'")).toBe("ab");
  });

  it.each([
    [{ Match: "colour = 'red'" }, "InvalidParameter", "colour"],
    [{ Match: "title = 'x" }, "InvalidParameter", "Match"],
    [{ Match: "aiLabelInfo.category == 'Car'" }, "NotImplemented", "aiLabelInfo.category"],
    [{ SortBy: "size:Desc" }, "InvalidParameter", "SortBy"],
    [{ PageSize: "51" }, "InvalidParameter", "PageSize"],
    [{ PageNo: "0" }, "InvalidParameter", "PageNo"],
    [{ ScrollToken: "A".repeat(32) }, "InvalidParameter", "ScrollToken"],
    [{ CustomFilters: '{"colour":"red"}' }, "InvalidParameter", "CustomFilters.colour"],
    [{ EntityId: "e" }, "NotImplemented", "EntityId"],
    [{ SearchLibName: "mine" }, "NotImplemented", "SearchLibName"],
  ])("refuses %j", async (fields, code, word) => {
    const failure = await refusal(search(fields as unknown as Fields));
    expect(failure.code).toBe(code);
    expect(failure.data.Message).toContain(word);
  });

  it("pages by number and by token; media registered in between do not shift the pages", async () => {
    expect(await names({ PageSize: "2", PageNo: "2" })).toBe("a");
    const first = await search({ PageSize: "1" });
    const token = { PageSize: "1", ScrollToken: first.ScrollToken ?? "" };
    await drawVideo(test.objectFile("bucket", "late.mp4"));
    await call("RegisterMediaInfo", { InputURL: "oss://bucket/late.mp4" });
    expect(await names(token)).toBe("b");
    expect(await names({ ...token, PageNo: "3" })).toBe("a");
    expect((await search(token)).Total).toBe(3);
    expect((await search({})).Total).toBe(4);
    const back = await refusal(search({ ...token, PageNo: "1" }));
    expect(back.data.Message).toContain("PageNo");
    const other = await refusal(search({ ...token, Match: "title = 'spring'" }));
    expect(other.data.Message).toContain("ScrollToken");
  });
});

describe("UpdateMediaInfo", () => {
  const basic = async (name: string) => {
    const { MediaInfo } = await call("GetMediaInfo", { MediaId: ids[name] ?? "" });
    return (MediaInfo as { MediaBasicInfo: Record<string, string> }).MediaBasicInfo;
  };

  it("changes the given fields and leaves the rest", async () => {
    const before = await basic("a");
    const answer = await call("UpdateMediaInfo", {
      MediaId: ids.a ?? "",
      Title: "Summer sale",
      CateId: "3048",
      Category: "Season",
      BusinessType: "opening",
      ReferenceId: "summer-1",
      UserData: "kept",
    });
    expect(answer.MediaId).toBe(ids.a);
    expect(await basic("a")).toMatchObject({
      Title: "Summer sale",
      Description: before.Description,
      MediaTags: before.MediaTags,
      CateId: 3048,
      Category: "Season",
      BusinessType: "opening",
      ReferenceId: "summer-1",
      UserData: "kept",
    });
    expect(await find("title = 'summer'")).toBe("a");
  });

  it("also finds the media by their address", async () => {
    await call("UpdateMediaInfo", { InputURL: "oss://bucket/b.mp4", Description: "By address" });
    expect((await basic("b")).Description).toBe("By address");
  });

  it("appends tags to the stored tags, or replaces them", async () => {
    const tag = (MediaTags: string, AppendTags?: string) =>
      call("UpdateMediaInfo", {
        MediaId: ids.b ?? "",
        MediaTags,
        ...(AppendTags ? { AppendTags } : {}),
      });
    await tag("new,sale", "true");
    expect((await basic("b")).MediaTags).toBe("sale,new");
    await tag("only");
    expect((await basic("b")).MediaTags).toBe("only");
    await Promise.all(Array.from({ length: 8 }, (_, number) => tag(`t${number}`, "true")));
    expect((await basic("b")).MediaTags?.split(",")).toHaveLength(9);
    const many = Array.from({ length: 8 }, (_, number) => `u${number}`).join(",");
    expect((await refusal(tag(many, "true"))).data.Message).toContain("16 tags");
    expect((await basic("b")).MediaTags?.split(",")).toHaveLength(9);
  });

  it("accepts an image in a bucket as the cover, and nothing else", async () => {
    const MediaId = ids.c ?? "";
    await call("UpdateMediaInfo", { MediaId, CoverURL: "oss://bucket/p.png" });
    const { CoverURL = "" } = await basic("c");
    expect(CoverURL).toContain("/bucket/p.png?");
    const video = await refusal(
      call("UpdateMediaInfo", { MediaId, CoverURL: "oss://bucket/a.mp4" }),
    );
    expect(video.data.Message).toContain("CoverURL");
    const gone = await refusal(
      call("UpdateMediaInfo", { MediaId, CoverURL: "oss://bucket/no.png" }),
    );
    expect(gone.code).toBe("ResourceNotFound");
    expect((await basic("c")).CoverURL).toContain("/bucket/p.png?");
  });

  it.each([
    [{}, "MissingParameter", "MediaId"],
    [{ MediaId: "nobody" }, "ResourceNotFound", "nobody"],
    [{ MediaId: "a", Title: "x".repeat(129) }, "InvalidParameter", "Title"],
    [{ MediaId: "a", Description: "x".repeat(1025) }, "InvalidParameter", "Description"],
    [{ MediaId: "a", Category: "类".repeat(22) }, "InvalidParameter", "Category"],
    [{ MediaId: "a", MediaTags: "x".repeat(33) }, "InvalidParameter", "MediaTags"],
    [{ MediaId: "a", ReferenceId: "short" }, "InvalidParameter", "ReferenceId"],
    [{ MediaId: "b", ReferenceId: "summer-1" }, "InvalidParameter", "ReferenceId"],
    [{ MediaId: "a", BusinessType: "video" }, "InvalidParameter", "BusinessType"],
    [{ MediaId: "a", CateId: "shoes" }, "InvalidParameter", "CateId"],
  ])("refuses %j", async (fields: Fields, code, word) => {
    const MediaId = ids[fields.MediaId ?? ""] ?? fields.MediaId;
    const failure = await refusal(
      call("UpdateMediaInfo", { ...fields, ...(MediaId ? { MediaId } : {}) }),
    );
    expect(failure.code).toBe(code);
    expect(failure.data.Message).toContain(word);
  });
});

it("answers media whose stored facts and sprite cannot be read, alone and among others", async () => {
  const MediaId = ids.a ?? "";
  await test.database.pool.query(
    `update engine.media set facts = facts || '{"streams": 7, "height": "tall"}', sprite = '[1]'
      where media_id = $1`,
    [MediaId],
  );
  const expected = [{ FileBasicInfo: { Width: "160", Height: "0" } }];
  const { MediaInfo } = await call("GetMediaInfo", { MediaId });
  expect(MediaInfo).toMatchObject({ MediaId, FileInfoList: expected });
  const { MediaInfoList } = await search({ Match: "title = 'sale'" });
  expect(MediaInfoList).toMatchObject([{ MediaId, FileInfoList: expected }]);
});
