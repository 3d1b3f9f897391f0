// F01: an Enter that comes before the list it picks from is not lost.
import { Desk } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

test("f01 Enter pressed before the items are there picks when they come", async ({ hall, device }) => {
  const office = await device();
  // Holds back questions of kind 6, Items, until they are let through.
  await office.addInitScript(() => {
    const held: (() => void)[] = [];
    const gate = { open: false, held };
    Object.assign(window, { __items: gate });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
      const send = () => (post as (...all: unknown[]) => void).call(this, message, ...rest);
      const items = message instanceof Uint8Array && message[5] === 0x82 && message[6] === 6;
      if (items && !gate.open) held.push(send);
      else send();
    } as typeof post;
  });
  const desk = await Desk.open(office, await hall.code());
  await desk.startCase();
  const filter = desk.page.getByTestId("intake-item-filter");
  await filter.fill("宽带报装");
  await filter.press("Enter");
  await expect(desk.field("name")).toBeHidden();
  const held = await desk.page.evaluate(() => {
    const gate = (window as unknown as { __items: { open: boolean; held: (() => void)[] } }).__items;
    gate.open = true;
    gate.held.forEach((send) => send());
    return gate.held.length;
  });
  expect(held).toBeGreaterThan(0);
  await expect(desk.field("name")).toBeVisible();
});
