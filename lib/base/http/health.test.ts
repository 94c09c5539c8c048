import { expect, test } from "vitest";
import { describeHealth } from "./health";

const mebibyte = 1024 ** 2;
const room = (free: number, spare: number) => ({
  freeBytes: free * mebibyte,
  spareBytes: spare * mebibyte,
});

test("says what is wrong, the worst first, and what to do", () => {
  expect(describeHealth({ database: true, room: room(5000, 4000) })).toEqual({
    httpStatus: 200,
    status: "ok",
  });
  expect(describeHealth({ database: true, room: room(900, -124) })).toMatchObject({
    httpStatus: 200,
    status: "low-disk",
    message: expect.stringMatching(/900 MiB are left.*Make room/) as string,
  });
  // A full disk takes the database down: then the disk is what to mend.
  for (const database of [true, false]) {
    expect(describeHealth({ database, room: room(3, -1021) })).toMatchObject({
      httpStatus: 503,
      status: "disk-full",
      message: expect.stringMatching(/3 MiB are left/) as string,
    });
  }
  for (const found of [room(5000, 4000), null]) {
    const health = describeHealth({ database: false, room: found });
    expect(health).toMatchObject({ httpStatus: 503, status: "no-database" });
  }
  expect(describeHealth({ database: true, room: null }).status).toBe("ok");
});
