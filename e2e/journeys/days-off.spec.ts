// A year's days off are entered by the director (F11): first shown, then taken; open cases are counted anew and the
// counter is told to tell the citizen (F12).
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { expect, test } from "../fixtures/test.ts";

/** Promised in thirty working days: from November on it reaches into the next year. */
const LONG = "退役军人建档立卡";

/** The day on which a case is due, from its page. */
async function due(desk: Desk): Promise<Date> {
  const row = desk.page.locator(".due-days li").last();
  const [month, day] = (await row.innerText()).match(/(\d+)月(\d+)日/)!.slice(1).map(Number);
  const now = new Date();
  const date = new Date(Date.UTC(now.getUTCFullYear(), month! - 1, day!));
  if (date.getTime() < now.getTime() - 86_400_000) date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date;
}

test("f11 f12 a pasted notice shows what it moves, takes effect in the director's name, and the citizen is to be told", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const number = await desk.takeIn({ name: "石改期", phone: "13800138000", item: LONG });
  await desk.openCase(number);
  await desk.allSent();
  const main = desk.page.getByRole("main");
  const day = await due(desk);
  const weekday = "日一二三四五六"[day.getUTCDay()];
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];

  const office = await device();
  const manage = await Manage.open(office, code);
  const page = manage.page;
  await page.goto("/manage/calendar");
  await expect(page.getByTestId("calendar-year").first()).toBeVisible();

  // A notice of another year is noticed by its weekdays, and nothing that was pasted is lost.
  const feast = (named: string) => `关于${year}年部分节假日安排的通知\n一、某节：${month}月${date}日（周${named}）放假。`;
  await page.getByTestId("calendar-notice").fill(feast(weekday === "一" ? "二" : "一"));
  await page.getByTestId("calendar-read").click();
  await expect(page.getByTestId("calendar-fault")).toContainText("星期对不上");
  await expect(page.getByTestId("calendar-notice")).toHaveValue(/某节/);

  await page.getByTestId("calendar-notice").fill(feast(weekday!));
  // One feast is not a whole notice, and the page says so.
  await page.getByTestId("calendar-source").fill("国办发明电〔2026〕0号");
  await page.getByTestId("calendar-read").click();
  await expect(page.getByTestId("calendar-missing")).toContainText("春节");
  const change = page.getByTestId("calendar-change").filter({ hasText: number });
  await expect(change).toContainText(`${month}月${date}日`);
  await page.screenshot({ path: "out/manage-calendar.png", fullPage: true });

  // Without the centre nothing takes effect; what was read stays, and the same press goes again.
  await office.setOffline(true);
  await page.getByTestId("calendar-apply").click();
  await expect(page.getByTestId("calendar-read-plan").getByRole("alert")).toBeVisible();
  await office.setOffline(false);
  await expect(async () => {
    await page.getByTestId("calendar-apply").click();
    await expect(page.getByTestId("calendar-applied")).toContainText(`${year} 年的放假安排已经采用`, { timeout: 9_000 });
  }).toPass();
  await expect(page.getByTestId("calendar-year").filter({ hasText: "国办发明电" })).toContainText(String(year));

  // The counter: counted anew, the old day still on the paper, and the citizen to be told.
  const next = desk.page.locator(".next-bar__title");
  await expect(next).toHaveText("到期日改了，请告诉申请人");
  await expect(desk.rows.filter({ hasText: "石改期" })).toContainText("日期改了");
  expect((await due(desk)).getTime()).toBeGreaterThan(day.getTime());
  await expect(main).toContainText("放假安排变了，到期日重算");
  await desk.page.screenshot({ path: "out/desk-moved.png" });
  await desk.page.locator("dd", { hasText: "上报件通知书" }).getByTestId("case-reprint").click();
  const again = desk.page.locator(".print-root .paper");
  await expect(again).toHaveCount(1);
  await expect(again).toContainText(`${month}月${date}日`);
  await desk.step("tell-moved").click();
  const dialog = desk.page.getByTestId("step-dialog");
  await dialog.getByTestId("step-likely").click();
  await desk.send(dialog);
  await expect(next).toHaveText("受理了，请报上级");
  await expect(desk.rows.filter({ hasText: "石改期" })).not.toContainText("日期改了");
  await desk.allSent();
  await hall.verify();
});

test("f11 a day on which the hall stays shut shows what it moves before it is taken, and can be taken back", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const number = await desk.takeIn({ name: "石停电" });
  await desk.openCase(number);
  await desk.allSent();
  const day = await due(desk);
  const manage = await Manage.open(await device(), code);
  const { page } = manage;
  await page.goto("/manage/calendar");
  await page.getByTestId("closure-day").fill(day.toISOString().slice(0, 10));
  await page.getByTestId("closure-add").click();
  await expect(page.getByTestId("calendar-change").filter({ hasText: number })).toHaveCount(1);
  await page.screenshot({ path: "out/manage-closures.png" });
  // Taken away before it took effect: nothing is left to take.
  await page.getByTestId("closure-drop").click();
  await expect(page.getByTestId("closure-apply")).toHaveCount(0);
  await page.getByTestId("closure-day").fill(day.toISOString().slice(0, 10));
  await page.getByTestId("closure-add").click();
  await page.getByTestId("closure-apply").click();
  await expect(page.getByTestId("closure-apply")).toHaveCount(0);
  await expect(page.getByTestId("closure")).toHaveCount(1);
  await expect(desk.page.locator(".next-bar__title")).toHaveText("到期日改了，请告诉申请人");
  await expect(desk.page.locator(".due-days")).toContainText("本大厅不上班");
  expect((await due(desk)).getTime()).toBeGreaterThan(day.getTime());
  await hall.verify();
});
