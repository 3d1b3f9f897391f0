// An appointment by phone (AG-05, TJ-01): booked without a network, one a person a day, cancelled in time.
import { Desk } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

test("tj-01 an appointment is booked offline with its slip, one a day, and cancelled in time", async ({ hall, device }) => {
  const code = await hall.code();
  const office = await device();
  const desk = await Desk.open(office, code);
  const { page } = desk;
  await page.getByTestId("desk-menu").click();
  await page.getByTestId("desk-bookings").click();
  await expect(page).toHaveURL(/\/desk\/appointments$/);
  await expect(page.getByText("没有预约")).toBeVisible();
  await desk.allSent();

  await office.setOffline(true);
  const dialog = page.getByTestId("booking-dialog");
  await page.getByTestId("booking-begin").click();
  await expect(page.getByTestId("booking-item")).toBeFocused();
  await page.getByTestId("booking-item").fill("宽带");
  await expect(dialog).toContainText("宽带报装");
  await page.getByTestId("booking-person").fill("石预约");
  await page.getByTestId("booking-phone").fill("1380013");
  await expect(page.getByTestId("booking-enter")).toBeDisabled();
  await page.getByTestId("booking-phone").fill("138 0013 8000");
  // Today is never among the days; the first is the next day on which the hall works.
  await expect(dialog.locator('[data-testid^="booking-day-"]')).toHaveCount(5);
  await page.getByTestId("booking-day-0").click();
  await page.getByTestId("booking-hour-1").click();
  await expect(page.getByTestId("booking-hour-1")).toContainText("还能约 4 个");
  await dialog.screenshot({ path: "out/desk-booking.png" });
  await page.getByTestId("booking-enter").click();
  await expect(dialog).toBeHidden();
  const slip = page.locator(".print-root .ticket");
  await expect(slip).toContainText("预约单");
  await expect(slip).toContainText("请带齐");
  await expect(slip).toContainText("〕约-");
  const rows = page.getByTestId("booking");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("石预约");
  await expect(rows).toContainText("138****8000");
  await expect(rows).toContainText("还没到");

  // The same person on the same day is told so, and nothing that was typed is lost; another day is free.
  await page.getByTestId("booking-begin").click();
  await page.getByTestId("booking-item").fill("宽带");
  await page.getByTestId("booking-person").fill("石预约");
  await page.getByTestId("booking-phone").fill("13800138000");
  await page.getByTestId("booking-day-0").click();
  await expect(page.getByTestId("booking-hour-1")).toContainText("还能约 3 个");
  await page.getByTestId("booking-hour-2").click();
  await page.getByTestId("booking-enter").click();
  await expect(page.getByTestId("booking-error")).toContainText("一个人一天只约一次");
  await page.getByTestId("booking-day-1").click();
  await page.getByTestId("booking-enter").click();
  await expect(dialog).toBeHidden();
  await expect(rows).toHaveCount(2);
  await office.setOffline(false);
  await desk.allSent();
  await page.screenshot({ path: "out/desk-bookings.png" });

  await rows.first().getByTestId("booking-cancel").click();
  await expect(rows.first()).toContainText("取消了");
  await expect(page.getByRole("heading", { name: "预约 1 个" })).toBeVisible();
  await desk.allSent();

  // Another desk knows of it.
  const other = await Desk.open(await device(), code, { staff: "101", counter: 1 });
  await other.page.getByTestId("desk-menu").click();
  await other.page.getByTestId("desk-bookings").click();
  await expect(other.page.getByTestId("booking")).toHaveCount(2);
  await hall.verify();
});
