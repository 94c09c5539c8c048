import { describe, expect, it } from "vitest";
import { chooseColumn, type NamedVideo, readResults, readResultTable } from "./read-results";

const videos: NamedVideo[] = [
  { index: 0, mediaId: "a1b2", fileName: "Spring_Sale_A1_01.mp4", title: "Sale" },
  { index: 1, mediaId: "c3d4", fileName: "Spring_New_A2_02.mp4", title: "New" },
  { index: 2, mediaId: null, fileName: "Spring_Sale_A1_03.mp4", title: "Sale" },
];

function read(text: string) {
  const table = readResultTable(text);
  return table ? readResults(table, videos) : null;
}
const first = { index: 0, views: 12_345, clicks: 67 };
const second = { index: 1, views: 900, clicks: 8 };

describe("reads results", () => {
  it.each([
    [
      "by file names, tabs",
      "File\tViews\tClicks\nSpring_Sale_A1_01.mp4\t12,345\t67\nSpring_New_A2_02\t900\t8",
    ],
    [
      "from a CSV with quoted thousands",
      'Name,Views,Clicks\n"Spring_Sale_A1_01","12,345",67\n"spring_new_a2_02.MP4",900,8',
    ],
    [
      "from a CSV with semicolons and points",
      "video;impressions;link clicks\n1;12.345;67\n02;900;8",
    ],
    ["by media ids, clicks first", "Media ID\tClicks\tPlays\na1b2\t67\t12345\nc3d4\t8\t900"],
    [
      "of a Chinese report below lines about itself",
      "巨量引擎报表\n2026-11-30\n视频名称\t播放量\t点击量\n视频 1\t１２３４５\t67\n第2条\t900\t8\n合计\t13,245\t75",
    ],
    ["without headers", "#1\t67\t12 345\n#2\t8\t900"],
    [
      "of several days, and skips what has no number",
      "video,views,clicks\n1,12000,60\n1,345,7\n2,900,8\n3,-,\nTotal,13245,75",
    ],
    [
      "from paths and numbered downloads",
      "file,views,clicks\n/videos/Spring_Sale_A1_01.mp4,12345,67\nC:\\v\\Spring_New_A2_02 (1).mp4,900,8",
    ],
    ["by a title that only one video has", "title\tviews\tclicks\na1b2\t12345\t67\nNew\t900\t8"],
    [
      "with columns that nobody asked for",
      "Day,Spend,Video,CTR,Views,Clicks\n1,3,1,0.5%,12345,67\n1,3,2,1%,900,8",
    ],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual({ results: [first, second], mistakes: [] });
  });

  it("says what is wrong in which cell, and takes the other rows", () => {
    const text = "video,views,clicks\nSale,10,1\n1,12345,67\n2,many,-2\n3,,4\n2,5,6\n9,1,1";
    expect(read(text)).toEqual({
      results: [first],
      mistakes: [
        { row: 0, column: "video", message: "unknown-video" },
        { row: 2, column: "views", message: "unreadable" },
        { row: 2, column: "clicks", message: "unreadable" },
        { row: 3, column: "views", message: "missing" },
        { row: 4, column: "clicks", message: "more-clicks" },
        { row: 5, column: "video", message: "unknown-video" },
      ],
    });
  });

  it("reads nothing of a table without counts, and of no table", () => {
    expect(read("hello\nworld")).toEqual({ results: [], mistakes: [] });
    expect(readResultTable(" \n")).toBeNull();
  });
});

it("gives a column to one meaning only", () => {
  const before = { video: 0, views: 1, clicks: 2 };
  expect(chooseColumn(before, "views", 2)).toEqual({ video: 0, views: 2, clicks: null });
  expect(chooseColumn(before, "views", null)).toEqual({ video: 0, views: null, clicks: 2 });
});
