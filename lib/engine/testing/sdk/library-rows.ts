import { type RowsOf, times, words, wrongMaxResults, wrongPage, wrongTimes } from "./request-rows";

const json = JSON.stringify;
const address = (name: string) => `https://bucket.oss-cn-shanghai.aliyuncs.com/in/${name}`;

/** The team's library, and the public media. */
export const libraryRows: RowsOf<
  | "RegisterMediaInfo"
  | "UpdateMediaInfo"
  | "GetMediaInfo"
  | "BatchGetMediaInfos"
  | "ListMediaBasicInfos"
  | "SearchMedia"
  | "DeleteMediaInfos"
  | "ListPublicMediaBasicInfos"
  | "GetPublicMediaInfo"
  | "ListAllPublicMediaTags"
> = {
  RegisterMediaInfo: {
    plain: { InputURL: address("quick.png"), Overwrite: true },
    good: [
      ["InputURL", { InputURL: "oss://bucket/in/quick.png" }],
      ["InputURL", { InputURL: address("quick.png").replace("https", "http") }],
      ...words("BusinessType", ["opening", "ending", "general", "subtitles", "watermark"]),
      ["CateId", { CateId: 3048 }],
      ["CateId", { CateId: "3048" }],
      ["ClientToken", ({ fresh }) => ({ ClientToken: fresh("media") })],
      ["CoverURL", { CoverURL: address("b.png") }],
      ["Description", { Description: "A description 说明" }],
      ["MediaTags", { MediaTags: "tag1,tag2" }],
      ["MediaType", { MediaType: "image" }],
      ...words("Overwrite", [true, "true", "True", 1]),
      ["ReferenceId", ({ fresh }) => ({ ReferenceId: fresh("reference") })],
      ["RegisterConfig", { RegisterConfig: json({ NeedSprite: "false", NeedSnapshot: "false" }) }],
      ["RegisterConfig", { RegisterConfig: json({ NeedSprite: true }) }],
      ["RegisterConfig", { RegisterConfig: json({ CoverConfig: { StartTime: 1.0 } }) }],
      ["SmartTagTemplateId", { SmartTagTemplateId: "S00000101-300080" }],
      ["Title", { Title: "A title" }],
      ["UserData", { UserData: json({ NotifyAddress: "http://127.0.0.1:1/media" }) }],
      ["WorkflowId", { WorkflowId: "a-workflow" }],
    ],
    wrong: [
      ["InputURL", { InputURL: "https://example.com/a.mp4" }],
      ["InputURL", { InputURL: address("nothing.mp4") }, "ResourceNotFound"],
      ["BusinessType", { BusinessType: "advert" }],
      ["CateId", { CateId: "cats" }],
      ["CoverURL", { CoverURL: "https://example.com/a.png" }],
      ["CoverURL", { CoverURL: address("nothing.png") }, "ResourceNotFound"],
      ["MediaType", { MediaType: "film" }],
      ["MediaType", { MediaType: "audio" }],
      ["MediaTags", { MediaTags: "t".repeat(33) }],
      ["Overwrite", { Overwrite: "perhaps" }],
      ["ReferenceId", { ReferenceId: "short" }],
      ["RegisterConfig", { RegisterConfig: "{" }],
      ["RegisterConfig", { RegisterConfig: json({ NeedSprite: "perhaps" }) }],
      ["Title", { Title: "t".repeat(129) }],
      ["Description", { Description: "d".repeat(1025) }],
      ["UserData", { UserData: "u".repeat(1025) }],
    ],
  },
  UpdateMediaInfo: {
    plain: ({ media }) => ({ MediaId: media[0] }),
    good: [
      ["MediaId", ({ media }) => ({ MediaId: media[1] })],
      ["InputURL", { MediaId: undefined, InputURL: address("a.mp4") }],
      ["AppendTags", { AppendTags: true, MediaTags: "more" }],
      ["AppendTags", { AppendTags: "false", MediaTags: "other" }],
      ...words("BusinessType", ["opening", "general"]),
      ["CateId", { CateId: 7 }],
      ["Category", { Category: "a category" }],
      ["CoverURL", { CoverURL: address("b.png") }],
      ["Description", { Description: "d" }],
      ["MediaTags", { MediaTags: "a,b" }],
      ["ReferenceId", ({ fresh }) => ({ ReferenceId: fresh("reference") })],
      ["Title", { Title: "t" }],
      ["UserData", { UserData: "u" }],
    ],
    wrong: [
      ["MediaId", { MediaId: undefined }, "MissingParameter"],
      ["MediaId", { MediaId: "no-such-media" }, "ResourceNotFound"],
      ["AppendTags", { AppendTags: "perhaps" }],
      ["BusinessType", { BusinessType: "advert" }],
      ["CateId", { CateId: "cats" }],
      ["Category", { Category: "c".repeat(65) }],
      ["CoverURL", { CoverURL: "https://example.com/a.png" }],
      ["ReferenceId", { ReferenceId: "ref-123456" }],
      ["Title", { Title: "t".repeat(129) }],
    ],
  },
  GetMediaInfo: {
    plain: ({ media }) => ({ MediaId: media[0] }),
    good: [
      ["MediaId", ({ film }) => ({ MediaId: film })],
      ["InputURL", { MediaId: undefined, InputURL: address("a.mp4") }],
      ["AuthTimeout", { AuthTimeout: 30 }],
      ["AuthTimeout", { AuthTimeout: "86400" }],
      ...words("OutputType", ["oss", "cdn"]),
      [
        "ReturnDetailedInfo",
        { ReturnDetailedInfo: json({ "AiRoughData.StandardSmartTagJob": false }) },
      ],
    ],
    wrong: [
      ["MediaId", { MediaId: undefined }, "MissingParameter"],
      ["MediaId", { MediaId: "no-such-media" }, "ResourceNotFound"],
      ["InputURL", { MediaId: undefined, InputURL: "https://example.com/a.mp4" }],
      ["AuthTimeout", { AuthTimeout: 86_401 }],
      ["AuthTimeout", { AuthTimeout: "long" }],
      ["OutputType", { OutputType: "disk" }],
    ],
  },
  BatchGetMediaInfos: {
    plain: ({ media }) => ({ MediaIds: media.join() }),
    good: [
      ["MediaIds", ({ media }) => ({ MediaIds: `${media[0]}, no-such-media` })],
      ...words("AdditionType", ["FileInfo", "DynamicMetaData", "FileInfo,DynamicMetaData"]),
      ["AuthTimeout", { AuthTimeout: 30 }],
    ],
    wrong: [
      ["MediaIds", { MediaIds: "," }, "MissingParameter"],
      ["AuthTimeout", { AuthTimeout: 0 }],
    ],
  },
  ListMediaBasicInfos: {
    plain: {},
    good: [
      ...times,
      ["AuthTimeout", { AuthTimeout: 30 }],
      ...words("BusinessType", ["opening", "general"]),
      ...words("IncludeFileBasicInfo", [true, false, "true"]),
      ["MaxResults", { MaxResults: 5 }],
      ["MediaId", ({ media }) => ({ MediaId: media[0] })],
      ...words("MediaType", ["image", "video", "audio", "text"]),
      [
        "NextToken",
        async ({ take }) => ({
          MaxResults: 1,
          NextToken: (await take("ListMediaBasicInfos", { MaxResults: 1 })).NextToken,
        }),
      ],
      ...words("SortBy", ["desc", "asc"]),
      ...words("Source", ["oss", "vod", "live", "general"]),
      ...words("Status", ["Init", "Preparing", "PrepareFail", "Normal"]),
    ],
    wrong: [
      ...wrongTimes,
      ...wrongMaxResults,
      ["IncludeFileBasicInfo", { IncludeFileBasicInfo: "perhaps" }],
      ["MediaType", { MediaType: "film" }],
      ["SortBy", { SortBy: "up" }],
      ["Status", { Status: "Good" }],
      ["AuthTimeout", { AuthTimeout: -1 }],
    ],
  },
  SearchMedia: {
    plain: {},
    good: [
      [
        "CustomFilters",
        { CustomFilters: json({ intField1: { gte: 12, lte: 13 }, strField2: ["cd", "de"] }) },
      ],
      ["CustomFilters", { CustomFilters: json({ strField1: "abc" }) }],
      ["EntityId", { EntityId: "an-entity" }],
      ["Match", { Match: "title = 'film' and mediaType in ('video')" }],
      ["Match", { Match: 'Title = "film" and utcCreate = ["1693367158561","1993367158562"]' }],
      ["PageNo", { PageNo: 2 }],
      ["PageSize", { PageSize: 50 }],
      [
        "ScrollToken",
        async ({ take }) => {
          const Match = "mediaType in ('image')";
          const { ScrollToken } = await take("SearchMedia", { Match, PageSize: 1 });
          return { Match, PageSize: 1, ScrollToken };
        },
      ],
      ["SearchLibName", { SearchLibName: "ims-default-search-lib" }],
      ...words("SortBy", ["utcCreate:Desc", "utcCreate:Asc", "utcModified:Desc,utcCreate:Asc"]),
    ],
    wrong: [
      ...wrongPage,
      ["CustomFilters", { CustomFilters: "{" }],
      ["CustomFilters", { CustomFilters: json({ intField1: "twelve" }) }],
      ["Match", { Match: "title like 'a'" }],
      ["SortBy", { SortBy: "size:Desc" }],
      ["ScrollToken", { ScrollToken: "F8C4F642" }],
      ["SearchLibName", { SearchLibName: "another" }, "NotImplemented"],
    ],
  },
  DeleteMediaInfos: {
    plain: { MediaIds: "no-such-media" },
    good: [
      [
        "MediaIds",
        async ({ register }) => ({ MediaIds: await register("gone.png", { Overwrite: true }) }),
      ],
      [
        "InputURLs",
        async ({ register }) => {
          await register("gone.png", { Overwrite: true });
          return { MediaIds: undefined, InputURLs: address("gone.png") };
        },
      ],
      ["DeletePhysicalFiles", { DeletePhysicalFiles: true }],
      ["DeletePhysicalFiles", { DeletePhysicalFiles: "false" }],
    ],
    wrong: [
      ["MediaIds", { MediaIds: undefined }, "MissingParameter"],
      ["MediaIds", { MediaIds: Array.from({ length: 21 }, (_, at) => `m${at}`).join() }],
      ["DeletePhysicalFiles", { DeletePhysicalFiles: "perhaps" }],
    ],
  },
  ListPublicMediaBasicInfos: {
    plain: { BusinessType: "sticker" },
    good: [
      ...words("BusinessType", ["sticker", "bgm", "bgi"]),
      ["IncludeFileBasicInfo", { IncludeFileBasicInfo: true }],
      ["MaxResults", { MaxResults: 2 }],
      ["MediaTagId", { MediaTagId: "sticker-atmosphere" }],
      [
        "NextToken",
        async ({ take }) => ({
          MaxResults: 1,
          NextToken: (
            await take("ListPublicMediaBasicInfos", { BusinessType: "sticker", MaxResults: 1 })
          ).NextToken,
        }),
      ],
      ["PageNo", { PageNo: 1 }],
      ["PageSize", { PageSize: 3 }],
    ],
    wrong: [
      ...wrongMaxResults,
      ...wrongPage,
      ["BusinessType", { BusinessType: "film" }],
      ["IncludeFileBasicInfo", { IncludeFileBasicInfo: "perhaps" }],
    ],
  },
  GetPublicMediaInfo: {
    plain: { MediaId: "icepublic-sticker-heart" },
    good: [["MediaId", { MediaId: "icepublic-bgm-morning-stroll" }]],
    wrong: [["MediaId", { MediaId: "icepublic-nothing" }, "ResourceNotFound"]],
  },
  ListAllPublicMediaTags: {
    plain: {},
    good: [
      ...words("BusinessType", ["sticker", "bgm"]),
      ["EntityId", { EntityId: "Copyright_Music" }],
    ],
    wrong: [],
  },
};
