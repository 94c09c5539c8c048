import { expect, it } from "vitest";
import { keptConnectionSchema } from "./connection";

/** The row of version 1, as it was stored: without VOD storage and subscription. */
const first = {
  place: "cloud",
  keySource: "typed",
  accessKeyId: "LTAI5tFakeTeamKey01",
  sealedSecret: "sealed",
  region: "cn-shanghai",
  bucket: "team-bucket",
  endpoint: "",
};

it("a connection that an older version stored can still be read", () => {
  const { place: _place, ...rest } = first;
  const now = {
    ...rest,
    backend: "cloud",
    storage: "bucket",
    storageLocation: "",
    subscription: "",
  };
  expect(keptConnectionSchema.parse(first)).toEqual(now);
  expect(keptConnectionSchema.parse(now)).toEqual(now);
  expect(keptConnectionSchema.parse({ ...first, place: "embedded" }).backend).toBe("embedded");
});

it.each([null, "cloud", [], {}, { ...first, place: "moon" }])("%o is refused", (row) => {
  expect(keptConnectionSchema.safeParse(row).success).toBe(false);
});
