import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { IntlProvider } from "use-intl";
import { en } from "@/lib/i18n/messages/en";
import { isSaid } from "@/lib/model/sheet/sheet-form";
import { shippedLists } from "@/lib/model/words/shipped-lists";
import { SheetCell } from "./sheet-cell";

function shown(text: string, isSpoken: boolean): string {
  const client = new QueryClient();
  client.setQueryData(["word-lists"], { lists: shippedLists });
  const table = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <IntlProvider locale="en" messages={en} timeZone="UTC">
        <table>
          <tbody>
            <tr>
              <SheetCell
                label="Title, row 1"
                text={text}
                mistake={undefined}
                isSpoken={isSpoken}
                onText={() => {}}
                onPaste={() => {}}
              />
            </tr>
          </tbody>
        </table>
      </IntlProvider>
    </QueryClientProvider>,
  );
  return table.replace(/<textarea.*<\/textarea>/s, "").replaceAll(/<[^>]+>/g, " ");
}

it("marks listed words in cells that are shown or spoken, with what to write instead", () => {
  expect(shown("全国最好的咖啡", true)).toMatch(/最好.*广告法.*很好/);
  expect(shown("Good coffee", true).trim()).toBe("");
});

it("does not mark names of files, voices and videos", () => {
  expect(shown("best-take.mp4", false).trim()).toBe("");
  const columns = ["title", "subHeading1", "subHeading2", "script"] as const;
  expect(columns.every(isSaid)).toBe(true);
  expect(["voice", "music", "sticker", "name", "shots:0"] as const).not.toSatisfy(
    (all: readonly Parameters<typeof isSaid>[0][]) => all.some(isSaid),
  );
});
