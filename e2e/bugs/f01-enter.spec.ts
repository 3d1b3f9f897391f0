// F01: Enter picks a word; it does not send the form.
import { Desk } from "../fixtures/desk.ts";
import { commit, compose, enterOfComposition } from "../fixtures/ime.ts";
import { expect, test } from "../fixtures/test.ts";

test("f01 the hall's code is not sent by the Enter that picks a word", async ({ hall, device }) => {
  const desk = await Desk.at(await device());
  const field = desk.page.getByTestId("desk-open-code");
  await field.fill(await hall.code());
  await enterOfComposition(field);
  await expect(field).toBeVisible();
  await expect(field).toHaveValue(await hall.code());
  await field.press("Enter");
  await expect(field).toBeHidden();
});

test("f01 a new case: no Enter of the input method picks, goes on or accepts", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  await desk.startCase();
  const filter = desk.page.getByTestId("intake-item-filter");
  await filter.fill("宽带");
  await enterOfComposition(filter);
  await expect(filter).toBeVisible();
  await filter.press("Enter");
  await expect(desk.field("name")).toBeVisible();

  await desk.write({ name: "李明", phone: "13800000005" });
  await desk.findAll();
  for (const name of ["name", "identity", "phone"] as const) {
    await desk.field(name).focus();
    await enterOfComposition(desk.field(name));
    await expect(desk.field(name)).toBeFocused();
    await expect(desk.givenNumber).toBeHidden();
  }

  await test.step("a real composition: the browser's own events", async () => {
    await desk.field("name").fill("");
    await compose(desk.page, ["l", "li", "li'ming"]);
    await expect(desk.field("name")).toBeFocused();
    await expect(desk.givenNumber).toBeHidden();
    await commit(desk.page, "李明");
    await expect(desk.field("name")).toHaveValue("李明");
  });

  await desk.accept.press("Enter");
  await desk.given();
  expect((await hall.cases()).filter((entry) => entry.name === "李明").length).toBeLessThanOrEqual(1);
  await desk.allSent();
  expect((await hall.cases()).filter((entry) => entry.name === "李明")).toHaveLength(1);
});

test("f01 the search and a note wait for the plain Enter", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  const number = await desk.takeIn({ name: "李明" });
  await desk.search("李明");
  const here = desk.page.url();
  await enterOfComposition(desk.searchBox);
  expect(desk.page.url()).toBe(here);
  await expect(desk.searchBox).toHaveValue("李明");

  await desk.openCase(number);
  await desk.step("note").click();
  const note = desk.page.getByTestId("step-text");
  await note.fill("半句");
  await enterOfComposition(note);
  await expect(note).toBeVisible();
  await desk.allSent();
  expect(await hall.journal()).not.toContain("半句");
});
