import { expect, it } from "vitest";
import { repeatRequest } from "./repeat-request";

const request = (MediaURL: string) => ({
  InputConfig: '{"a":1}',
  EditingConfig: "{}",
  OutputConfig: JSON.stringify({ MediaURL, Count: 2 }),
  UserData: '{"Seed":"s"}',
});
const token = "9f3c-22aa-77bb";

it.each([
  [
    "http://b.oss/jobs/week-47-abc123/clip_{index}.mp4",
    "http://b.oss/jobs/week-47-9f3c22aa/clip_{index}.mp4",
  ],
  ["http://b.oss/mine_{index}.mp4", "http://b.oss/mine_9f3c22aa_{index}.mp4"],
])("writes the clips of %s to a path of their own", (before, after) => {
  const repeated = repeatRequest(request(before), token);
  expect(JSON.parse(repeated.OutputConfig)).toEqual({ MediaURL: after, Count: 2 });
});

it.each([
  ["week-47-abc123_{index}.mp4", "week-47-9f3c22aa_{index}.mp4"],
  ["mine_{index}.mp4", "mine_9f3c22aa_{index}.mp4"],
])("and in VOD storage those of %s to files of their own", (before, after) => {
  const output = { StorageLocation: "outin-0a.oss-cn-shanghai.aliyuncs.com", FileName: before };
  const repeated = repeatRequest(
    { InputConfig: "{}", OutputConfig: JSON.stringify(output) },
    token,
  );
  expect(JSON.parse(repeated.OutputConfig)).toEqual({ ...output, FileName: after });
});

it("leaves everything else exactly as it was", () => {
  const first = request("http://b.oss/jobs/x-1/clip_{index}.mp4");
  const { OutputConfig: _moved, ...rest } = repeatRequest(first, token);
  const { OutputConfig: _first, ...same } = first;
  expect(rest).toEqual(same);
});
