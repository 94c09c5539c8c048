import { expect, it } from "vitest";
import { withoutExtensions } from "./without-extensions";

it.each([
  [
    '{"ProcessConfig":{"Reelpress":{"Split":"Even"},"ImageDuration":2}}',
    '{"ProcessConfig":{"ImageDuration":2}}',
  ],
  ['{"ReelpressChosen":[{"Text":"A"}],"MediaArray":["m"]}', '{"MediaArray":["m"]}'],
  ['{"Clips":[{"Reelpress":{"A":1},"In":0}]}', '{"Clips":[{"In":0}]}'],
])("takes the settings of the embedded engine out of %s", (text, plain) => {
  expect(withoutExtensions(text)).toBe(plain);
});

it.each([
  '{ "Title" : "Reelpress" }',
  '{"TitleArray":["\\"Reelpress\\" is a name"]}',
  'Say "Reelpress" to the camera',
  "job-1",
  "",
])("leaves %s as it is", (text) => {
  expect(withoutExtensions(text)).toBe(text);
});
