// A matter done on the spot: its minutes beside the hall's target, a conclusion the same day, and no promise notice (C8).
import { Desk } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

test("c8 the minutes of a matter done on the spot stand beside the target, until it is concluded", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  const number = await desk.takeIn({ name: "石当场", item: "农村公益性墓地安葬登记" });
  await desk.openCase(number);
  const main = desk.page.getByRole("main");
  await expect(main).toContainText(/已用 \d+ 分钟，目标 30 分钟/);
  await expect(main).not.toContainText("承诺件受理通知书");

  await desk.step("conclude").click();
  const dialog = desk.page.getByTestId("step-dialog");
  await dialog.getByTestId("step-text").fill("已登记");
  await desk.send(dialog);
  await expect(main).not.toContainText("目标 30 分钟");
  await desk.allSent();
  expect((await hall.cases()).filter((entry) => entry.number === number)).toHaveLength(1);
});
