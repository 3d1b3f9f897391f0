// F49: the number and the list behind it agree, on every device, before and after sending.
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { expect, test } from "../fixtures/test.ts";

test.use({ wanted: { cases: 400 } });

test("f49 each tile opens a list of exactly its length; so does another device; what is unconfirmed is marked", async ({
  hall,
  device,
}) => {
  test.slow();
  const code = await hall.code();
  const [one, two] = [await device(), await device()];
  const desk = await Desk.open(one, code);
  await Desk.open(two, code, OTHER_SEAT).then((other) => other.allSent());
  await desk.allSent();
  const manage = await Manage.at(one);
  await eachOpensItsList(manage);

  await test.step("with work that the server has not confirmed", async () => {
    const before = await manage.counts();
    await one.setOffline(true);
    await desk.takeIn({ name: "石未认" });
    await expect.poll(async () => total(await manage.counts())).toBeGreaterThan(total(before));
    await eachOpensItsList(manage);
    await expect(manage.page.getByTestId("manage-unconfirmed")).toContainText("1");
    await one.setOffline(false);
    await desk.allSent();
    await eachOpensItsList(manage);
  });

  await test.step("another device counts the same", async () => {
    const other = await Manage.at(two);
    await expect(other.tiles.first()).toHaveAttribute("data-count", /^\d+$/);
    const expected = await manage.counts();
    await expect.poll(() => other.counts()).toEqual(expected);
  });
});

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

async function eachOpensItsList(manage: Manage): Promise<void> {
  await expect(manage.tiles.first()).toHaveAttribute("data-count", /^\d+$/);
  const counts = await manage.counts();
  expect(Object.keys(counts).length).toBeGreaterThan(4);
  for (const [name, count] of Object.entries(counts)) {
    await manage.tile(name).click();
    await expect(manage.rows, name).toHaveCount(count);
  }
}
