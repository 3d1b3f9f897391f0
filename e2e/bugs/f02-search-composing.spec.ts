// F02: search waits for the finished word.
import { Desk } from "../fixtures/desk.ts";
import { commit, compose } from "../fixtures/ime.ts";
import { expect, test } from "../fixtures/test.ts";

test("f02 nothing is searched while a word is being composed; then once", async ({ hall, device }) => {
  const office = await device();
  // Counts the questions of kind 4, Search, that the page puts to its store.
  await office.addInitScript(() => {
    const counts = { searches: 0 };
    Object.assign(window, { __counts: counts });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
      if (message instanceof Uint8Array && message[5] === 0x82 && message[6] === 4) counts.searches += 1;
      return (post as (...all: unknown[]) => void).call(this, message, ...rest);
    } as typeof post;
  });
  const desk = await Desk.open(office, await hall.code());
  const number = await desk.takeIn({ name: "李明" });
  const searches = () => desk.page.evaluate(() => (window as unknown as { __counts: { searches: number } }).__counts.searches);
  const before = await searches();
  const shown = await desk.page.getByRole("main").innerText();

  await desk.searchBox.focus();
  await compose(desk.page, ["l", "li", "li'm", "li'ming"]);
  await expect(desk.searchBox).toHaveValue("li'ming");
  expect(await desk.page.getByRole("main").innerText()).toBe(shown);
  expect(await searches()).toBe(before);

  await commit(desk.page, "李明");
  await expect(desk.found(number)).toBeVisible();
  expect(await searches()).toBe(before + 1);
});
