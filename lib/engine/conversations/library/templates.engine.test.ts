import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TemplateBody } from "@/lib/ims/schema/config/template-config";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { coreCaller, type Fields, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
beforeAll(async () => {
  test = await openTestEngine({ slots: 0, started: false });
  call = coreCaller(test.endpoint);
});
afterAll(() => test.close());

async function refusal(answer: Promise<unknown>): Promise<SdkFailure> {
  return answer.then(
    () => Promise.reject(new Error("the call was answered")),
    (error: unknown) => error as SdkFailure,
  );
}

const config: TemplateBody = {
  InputTemplateConfig: {
    StickerArray: [{ MediaId: "m", X: 10, Y: 100, Width: 300, Height: 300, Opacity: 0.6 }],
    BackgroundMusicArray: ["music"],
  },
  EditingTemplateConfig: { TitleConfig: { FontSize: 60 }, SpeechConfig: { Volume: 1 } },
  OutputTemplateConfig: { Width: 1080, Height: 1920, Video: { Crf: 27 } },
};

async function add(fields: Fields = {}, body: object = config): Promise<Record<string, string>> {
  const answer = await call(
    "AddTemplate",
    { Type: "BatchEditing", Name: "Spring", ...fields },
    { Config: JSON.stringify(body) },
  );
  return answer.Template as Record<string, string>;
}

const list = async (fields: Fields = {}) =>
  (await call("ListTemplates", fields)) as unknown as {
    Templates: Record<string, string>[];
    TotalCount: number;
  };

describe("AddTemplate and GetTemplate", () => {
  it("stores a template unchanged and answers it in the documented shape", async () => {
    const CoverUrl = "http://example-bucket.oss-cn-shanghai.aliyuncs.com/cover.jpg";
    const RelatedMediaids = JSON.stringify({ video: ["one"] });
    const added = await add({ Source: "WebSDK", CoverUrl, RelatedMediaids });
    expect(added).toEqual({
      TemplateId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      Name: "Spring",
      Type: "BatchEditing",
      Config: JSON.stringify(config),
      CoverUrl,
      Status: "Available",
      CreateSource: "WebSDK",
      ModifiedSource: "WebSDK",
    });
    const { TemplateId = "" } = added;
    const { Template } = await call("GetTemplate", { TemplateId });
    expect(Template).toMatchObject({
      TemplateId,
      CoverURL: CoverUrl,
      CreationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
    });
    expect(Template).not.toHaveProperty("RelatedMediaids");
    const flagged = await call("GetTemplate", { TemplateId, RelatedMediaidFlag: "1" });
    expect(flagged.Template).toMatchObject({ RelatedMediaids });
  });

  it.each([
    ["Type", { Type: "" }, "MissingParameter"],
    ["Type", { Type: "Timeline" }, "NotImplemented"],
    ["Type", { Type: "VETemplate" }, "NotImplemented"],
    ["Type", { Type: "Poster" }, "InvalidParameter"],
    ["Status", { Status: "Ready" }, "InvalidParameter"],
    ["Source", { Source: "Me" }, "InvalidParameter"],
    ["Name", { Name: "名".repeat(43) }, "InvalidParameter"],
    ["CoverUrl", { CoverUrl: "javascript:alert(1)" }, "InvalidParameter"],
    ["RelatedMediaids", { RelatedMediaids: "[]" }, "InvalidParameter"],
  ])("refuses a wrong %s: %j", async (path, fields, code) => {
    const failure = await refusal(add(fields));
    expect(failure.code).toBe(code);
    expect(failure.data.Message).toContain(path);
  });

  it.each([
    ["Config.OutputTemplateConfig", { EditingTemplateConfig: {} }],
    ["Config.OutputTemplateConfig.Width", { OutputTemplateConfig: { Width: 90 } }],
    ["Config.OutputTemplateConfig.Count", { OutputTemplateConfig: { Count: 3 } }],
    [
      "Config.InputTemplateConfig.TitleArray",
      { ...config, InputTemplateConfig: { TitleArray: ["A title"] } },
    ],
    [
      "Config.InputTemplateConfig.StickerArray[0].Opacity",
      { ...config, InputTemplateConfig: { StickerArray: [{ MediaId: "m", Opacity: 2 }] } },
    ],
    [
      "Config.EditingTemplateConfig.TitleConfig.FontColor",
      { ...config, EditingTemplateConfig: { TitleConfig: { FontColor: "red" } } },
    ],
    [
      "Config.EditingTemplateConfig.ProcessConfig",
      { ...config, EditingTemplateConfig: { ProcessConfig: {} } },
    ],
  ])("refuses a config by its path: %s", async (path, body) => {
    const failure = await refusal(add({}, body));
    const isMissing = path === "Config.OutputTemplateConfig";
    expect(failure.code).toBe(isMissing ? "MissingParameter" : "InvalidParameter");
    expect(failure.data.Problems).toContainEqual(expect.objectContaining({ Path: path }) as object);
  });

  it("refuses a config that is not JSON, and a missing one", async () => {
    const query = { Type: "BatchEditing" };
    const broken = await refusal(call("AddTemplate", query, { Config: "{" }));
    expect(broken.data.Message).toContain("JSON");
    expect((await refusal(call("AddTemplate", query))).code).toBe("MissingParameter");
  });

  it("does not find a template that was never added", async () => {
    const failure = await refusal(call("GetTemplate", { TemplateId: "nothing" }));
    expect(failure).toMatchObject({ code: "ResourceNotFound", statusCode: 404 });
  });
});

describe("ListTemplates", () => {
  it("pages both ways, filters, and counts all that match", async () => {
    const mark = `m${Date.now()}`;
    for (const name of ["one", "two", "three"]) await add({ Name: `${mark} ${name}` });
    await add({ Name: `${mark} 100% draft`, Status: "Created", Source: "AliyunConsole" });
    const names = async (fields: Fields) =>
      (await list({ Keyword: mark, ...fields })).Templates.map(({ Name }) =>
        Name?.slice(mark.length + 1),
      );
    expect(await names({})).toEqual(["100% draft", "three", "two", "one"]);
    const oldest = { SortType: "CreationTime:Asc", PageSize: "3" };
    expect(await names(oldest)).toEqual(["one", "two", "three"]);
    expect(await names({ ...oldest, PageNo: "2" })).toEqual(["100% draft"]);
    expect(await names({ ...oldest, PageNo: "3" })).toEqual([]);
    expect((await list({ Keyword: mark, PageSize: "1" })).TotalCount).toBe(4);
    expect(await names({ Status: "Created" })).toEqual(["100% draft"]);
    expect(await names({ CreateSource: "AliyunConsole" })).toEqual(["100% draft"]);
    expect(await names({ Type: "Timeline" })).toEqual([]);
    // A `%` or `_` in the keyword is no wildcard.
    expect((await list({ Keyword: `${mark} 100%` })).TotalCount).toBe(1);
    expect((await list({ Keyword: `${mark}_one` })).TotalCount).toBe(0);
  });

  it("finds a template by its id", async () => {
    const { TemplateId = "" } = await add();
    const found = await list({ Keyword: TemplateId });
    expect(found.Templates.map((template) => template.TemplateId)).toEqual([TemplateId]);
  });

  it.each([
    ["PageSize", { PageSize: "101" }],
    ["PageSize", { PageSize: "0" }],
    ["PageNo", { PageNo: "0" }],
    ["SortType", { SortType: "Name:Asc" }],
    ["Status", { Status: "Gone" }],
  ])("refuses %s %j", async (path, fields) => {
    const failure = await refusal(list(fields as unknown as Fields));
    expect(failure.code).toBe("InvalidParameter");
    expect(failure.data.Message).toContain(path);
  });
});

describe("UpdateTemplate and DeleteTemplate", () => {
  it("changes the given fields and leaves the rest", async () => {
    const { TemplateId = "" } = await add({ Name: "Before" });
    await call("UpdateTemplate", { TemplateId, Name: "After", Source: "AliyunConsole" });
    const read = async () => (await call("GetTemplate", { TemplateId })).Template;
    expect(await read()).toMatchObject({
      Name: "After",
      Config: JSON.stringify(config),
      CreateSource: "OpenAPI",
      ModifiedSource: "AliyunConsole",
    });
    const small = JSON.stringify({ OutputTemplateConfig: { Width: 720, Height: 1280 } });
    await call("UpdateTemplate", { TemplateId }, { Config: small });
    expect(await read()).toMatchObject({ Name: "After", Config: small });
  });

  it("refuses a wrong config and an unknown id, and changes nothing then", async () => {
    const { TemplateId = "" } = await add({ Name: "Stays" });
    const wrong = await refusal(
      call("UpdateTemplate", { TemplateId, Name: "New" }, { Config: "{}" }),
    );
    expect(wrong.code).toBe("MissingParameter");
    expect((await call("GetTemplate", { TemplateId })).Template).toMatchObject({ Name: "Stays" });
    const unknown = await refusal(call("UpdateTemplate", { TemplateId: "x", Name: "y" }));
    expect(unknown.code).toBe("ResourceNotFound");
  });

  it("deletes a comma list, all or none", async () => {
    const ids = await Promise.all([add(), add()]).then((both) =>
      both.map(({ TemplateId = "" }) => TemplateId),
    );
    const [first = "", second = ""] = ids;
    const mixed = await refusal(call("DeleteTemplate", { TemplateIds: `${first},unknown` }));
    expect(mixed.code).toBe("ResourceNotFound");
    expect(mixed.data.Message).toContain("unknown");
    await call("GetTemplate", { TemplateId: first });
    await call("DeleteTemplate", { TemplateIds: `${first}, ${second}` });
    for (const TemplateId of ids) {
      expect((await refusal(call("GetTemplate", { TemplateId }))).code).toBe("ResourceNotFound");
    }
    expect((await refusal(call("DeleteTemplate", { TemplateIds: " , " }))).code).toBe(
      "MissingParameter",
    );
  });
});
