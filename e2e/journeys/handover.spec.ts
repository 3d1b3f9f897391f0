// 首问负责: to a named person who confirms, a slip in the hand, followed to the end (FQ-03 to FQ-06, C26).
import { Desk, OTHER_SEAT, SEAT } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { expect, test } from "../fixtures/test.ts";

test("fq-03 fq-05 handed over offline to a named person, taken up, finished, and closed by whoever was asked first", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const office = await device();
  const first = await Desk.open(office, code, OTHER_SEAT);
  await first.allSent();
  await office.setOffline(true);
  await first.page.getByTestId("home-hand-over").click();
  const dialog = first.page.getByTestId("hand-dialog");
  await expect(dialog.getByTestId("hand-enter")).toBeDisabled();
  await dialog.getByTestId("hand-to").selectOption(SEAT.staff);
  await dialog.getByTestId("hand-matter").fill("宅基地量地");
  await dialog.getByTestId("hand-demands").fill("带户口簿，约好日子上门");
  await dialog.getByTestId("hand-phone").fill("123");
  await expect(dialog.getByTestId("hand-phone-error")).toContainText("手机号是 11 位");
  await dialog.getByTestId("hand-phone").fill("13800138000");
  await dialog.screenshot({ path: "out/desk-hand-over.png" });
  await dialog.getByTestId("hand-enter").click();
  await expect(dialog).toBeHidden();
  const slip = first.page.locator(".print-root .ticket");
  await expect(slip).toContainText("请到");
  await expect(slip).toContainText("阳谷雨");
  await expect(slip).toContainText("带户口簿");
  await expect(slip).not.toContainText("13800138000");
  await first.unsent(1);
  await office.setOffline(false);
  await first.allSent();

  // The named person is told, confirms, and finishes with a result.
  const second = await Desk.open(await device(), code, SEAT);
  await expect(second.page.locator(".notice-bar", { hasText: "转办等您接" })).toBeVisible();
  await second.page.getByTestId("hand-look").click();
  const card = second.page.getByTestId("hand-over").filter({ hasText: "宅基地量地" });
  await expect(card).toContainText("138****8000");
  await card.getByTestId("hand-step").click();
  await expect(card).toContainText("接了");
  await second.page.screenshot({ path: "out/desk-hand-overs.png" });
  await expect(card.getByTestId("hand-step")).toBeDisabled();
  await card.getByTestId("hand-result").fill("已受理，编号在单子上");
  await card.getByTestId("hand-step").click();
  await expect(card).toContainText("办完：已受理");
  await expect(card.getByTestId("hand-step")).toBeHidden();
  await second.allSent();

  // Whoever was asked first sees the end and closes it; nobody else can.
  await first.page.getByTestId("desk-menu").click();
  await first.page.getByTestId("desk-hand-overs").click();
  const own = first.page.getByTestId("hand-over").filter({ hasText: "宅基地量地" });
  await expect(own).toContainText("办完：已受理");
  await own.getByTestId("hand-step").click();
  await expect(own).toHaveCount(0);
  await first.allSent();
  await hall.verify();
});

test("fq-06 what nobody takes up in time stands on the director's page, each of the number in its list", async ({ hall, device }) => {
  // The sample hall has one that has lain for days and one that was taken up.
  const code = await hall.code();
  const manage = await Manage.open(await device(), code);
  await expect(manage.tile("hand-overs")).toHaveAttribute("data-count", "1");
  await manage.tile("hand-overs").click();
  const lying = manage.page.getByTestId("manage-lying");
  await expect(lying).toHaveCount(1);
  await expect(lying).toContainText("问高龄津贴怎么领");
  await manage.page.screenshot({ path: "out/manage-lying.png" });

  // The named person takes it up: the number is gone.
  const desk = await Desk.open(await device(), code, { staff: "103", counter: 3 });
  await desk.page.getByTestId("hand-look").click();
  await desk.page.getByTestId("hand-over").filter({ hasText: "问高龄津贴" }).getByTestId("hand-step").click();
  await expect(manage.tile("hand-overs")).toHaveAttribute("data-count", "0");
  await expect(lying).toHaveCount(0);
});
