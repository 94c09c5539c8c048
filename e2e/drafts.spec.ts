import type { Page } from "@playwright/test";
import { openFreshForm } from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

const title = (page: Page, number: number) =>
  page.getByRole("textbox", { name: `Title ${number}`, exact: true });
const name = (page: Page) => page.getByRole("textbox", { name: "Name of this batch" });
const saved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();

async function paste(page: Page, number: number, text: string): Promise<void> {
  await title(page, number).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", pasted);
    input.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("two tabs on one draft lose nothing, and what is undone comes back after a reload", async ({
  page,
}) => {
  await openFreshForm(page);
  await title(page, 1).fill("One");
  await title(page, 1).press("Enter");
  await title(page, 2).fill("Two");
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await title(other, 2).fill("Two of the other");
  await saved(other);

  // Different fields come together.
  await name(page).fill("Ours");
  await expect(title(page, 2)).toHaveValue("Two of the other");
  await expect(page.getByRole("status").filter({ hasText: "changed elsewhere" })).toContainText(
    "Title 2",
  );
  await expect(name(other)).toHaveValue("Ours");

  // The same field: nothing is written over before somebody has chosen.
  await page.route("**/api/drafts/**", (route) => route.abort());
  await title(page, 1).fill("One of mine");
  await title(other, 1).fill("One of theirs");
  await saved(other);
  await page.unroute("**/api/drafts/**");
  const alert = page.getByRole("alert").filter({ hasText: "Two versions" });
  await expect(alert).toContainText("Title 1");
  await expect(title(other, 1)).toHaveValue("One of theirs");
  await alert.getByRole("button", { name: "Compare and choose" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("One of mine");
  await expect(dialog).toContainText("One of theirs");
  await dialog.getByRole("radio", { name: "Keep both" }).click();
  await dialog.getByRole("button", { name: "Use these" }).click();
  await saved(page);
  await expect(title(page, 2)).toHaveValue("One of theirs");
  await expect(title(other, 1)).toHaveValue("One of mine");
  await expect(title(other, 3)).toHaveValue("Two of the other");
  await other.close();

  // What is removed is offered, and put back where it was.
  await page.getByRole("button", { name: "Remove Title 2" }).click();
  await expect(title(page, 2)).toHaveValue("Two of the other");
  await page
    .getByRole("listitem")
    .filter({ hasText: "“One of theirs” removed" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(title(page, 2)).toHaveValue("One of theirs");

  // Undo goes over a reload.
  await title(page, 1).fill("Changed");
  await name(page).fill("Renamed");
  await name(page).blur();
  await saved(page);
  await page.reload();
  await expect(name(page)).toHaveValue("Renamed");
  await expect(async () => {
    await page.keyboard.press("Control+z");
    await expect(name(page)).toHaveValue("Ours", { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Control+z");
  await expect(title(page, 1)).toHaveValue("One of mine");
  await page.getByRole("button", { name: "Redo (Ctrl+Shift+Z)" }).click();
  await expect(title(page, 1)).toHaveValue("Changed");
  await expect(page.getByText("Redone: Title 1 changed")).toBeVisible();

  // A table asks, and Escape leaves everything where it was, the focus too.
  await title(page, 3).focus();
  await paste(
    page,
    3,
    Array.from({ length: 60 }, (_, row) => `T${row}\tS${row}\tN${row}`).join("\n"),
  );
  await expect(dialog.getByRole("button", { name: "One video per row" })).toBeVisible();
  await expect(dialog).toContainText("do not fit");
  await page.keyboard.press("Escape");
  await expect(title(page, 3)).toBeFocused();
  await expect(title(page, 4)).toHaveCount(0);
  await page.getByRole("button", { name: "Add clips: Group 1" }).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Add clips: Group 1" })).toBeFocused();
});

test("files that landed in one group are split into several, which is undone", async ({
  page,
  footage,
}) => {
  await openFreshForm(page);
  // The files stand in the form while they wait.
  await page.route("**/api/uploads", (route) => route.abort());
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add files" }).first().click();
  await (await chooser).setFiles([footage.wide, footage.tall, footage.life, footage.picture]);
  const split = page.getByRole("note").filter({ hasText: "one of these 4 clips" });
  await split.getByRole("button", { name: "Split into 2 groups" }).click();
  await expect(page.getByRole("textbox", { name: "Name of group 2" })).toHaveValue("Group 2");
  await expect(page.getByText("2 clips", { exact: true })).toHaveCount(2);
  await expect(split).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("4 clips", { exact: true })).toBeVisible();
  await split.getByRole("button", { name: "Leave the clips in one group" }).click();
  await page.reload();
  await expect(page.getByText("4 clips", { exact: true })).toBeVisible();
  await expect(split).toHaveCount(0);
});
