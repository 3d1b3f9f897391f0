// F16, F17, F20: one refused step does not hold up the rest; it is shown with its reason, and can be mended.
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

test("f16 two desks correct the same phone: the second is shown why it was refused, the rest arrives, and it is mended", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const [home, away] = [await device(), await device()];
  const one = await Desk.open(home, code);
  const two = await Desk.open(away, code, OTHER_SEAT);
  const number = await one.takeIn({ name: "石两改", phone: "13800000001" });
  await one.allSent();
  await two.openCase(number);

  await away.setOffline(true);
  await expect(two.light).toContainText("离线", { timeout: 45_000 });
  await two.correctPhone("13800000022");
  const after = await two.takeIn({ name: "石后来" });
  await one.openCase(number);
  await one.correctPhone("13800000011");
  await one.allSent();
  await away.setOffline(false);

  await expect(two.light).toContainText("待处理", { timeout: 45_000 });
  await two.unsent(0);
  expect((await hall.cases()).map((entry) => entry.number)).toContain(after);
  await two.openMatters();
  const main = two.page.getByRole("main");
  await expect(two.page.getByTestId("matter")).toHaveCount(1);
  await expect(main).toContainText("别的窗口刚改过，现在是“13800000011”");
  await expect(main).toContainText("13800000022");
  await two.openCase(number);
  await expect(main).toContainText("138****0011");

  await test.step("mended: the clerk corrects again, having seen what stands there", async () => {
    await two.openMatters();
    await two.page.getByTestId("matter-mend").click();
    const dialog = two.page.getByTestId("step-dialog");
    await expect(dialog.getByTestId("step-text")).toHaveValue("13800000022");
    await two.send(dialog);
    await expect(two.light).toContainText("全部已送达", { timeout: 45_000 });
    await one.openCase(number);
    await expect(one.page.getByRole("main")).toContainText("138****0022");
    const journal = await hall.journal();
    expect(journal).toContain("ChangedMeanwhile");
    await hall.verify();
  });
});

test("f17 several steps of one case made offline take effect in the order made", async ({ hall, device }) => {
  const code = await hall.code();
  const office = await device();
  const desk = await Desk.open(office, code);
  await desk.allSent();
  await office.setOffline(true);
  const number = await desk.takeIn({ name: "石先后", phone: "13800000001" });
  await desk.openCase(number);
  await desk.correctPhone("13800000002");
  await desk.note("先写的备注");
  await desk.correctPhone("13800000003");
  await desk.unsent(4);
  await office.setOffline(false);
  await desk.allSent();

  const other = await Desk.open(await device(), code, OTHER_SEAT);
  await other.openCase(number);
  await expect(other.page.getByRole("main")).toContainText("138****0003");
  await expect(other.page.getByRole("main")).toContainText("先写的备注");
});
