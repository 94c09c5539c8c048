import { expect, it } from "vitest";
import { isSheetId, newSheetId, rowOfToken, rowToken } from "./sheet-id";

const sheetId = newSheetId("0123456789abcdef0123456789abcdef");

it("finds the sheet and the row of a token again, and the token is short enough for IMS", () => {
  expect(isSheetId(sheetId)).toBe(true);
  expect(rowOfToken(rowToken(sheetId, 99))).toEqual({ sheetId, index: 99 });
  expect(rowToken(sheetId, 99).length).toBeLessThanOrEqual(64);
});

it.each([null, "", "sheet-1", "sheet-xyz-1", sheetId, `${sheetId}-`, "0123456789abcdef"])(
  "takes %j for no row of a sheet",
  (token) => expect(rowOfToken(token)).toBeNull(),
);
