// Who sits where: a counter has one desk, and whoever loses it is told.
import { Desk, OTHER_SEAT, SEAT } from "../fixtures/desk.ts";
import { Kiosk } from "../fixtures/kiosk.ts";
import { expect, test } from "../fixtures/test.ts";

test("f30 a second clerk sees that the counter is taken; taking it over tells the first, whose next ends nobody's ticket", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const first = await Desk.open(await device(), code, OTHER_SEAT);
  const kiosk = await Kiosk.open(await device(), code);
  await first.allSent();

  const second = await Desk.at(await device());
  await second.letIn(code);
  await expect(second.page.getByTestId("desk-counter-1")).toContainText("在用");
  await second.page.getByTestId("desk-staff-105").click();
  await second.page.getByTestId("desk-counter-1").click();
  const warning = second.page.getByTestId("desk-seat-taken");
  await expect(warning).toContainText("1 号窗口");
  await second.page.screenshot({ path: "out/desk-seat-taken.png" });
  // A key pressed in passing takes nothing over.
  await second.page.getByTestId("desk-counter-1").locator("input").press("Enter");
  await expect(warning).toBeVisible();
  await expect(second.page.getByTestId("desk-sit")).toHaveText(/接替 1 号窗口/);
  await second.page.getByTestId("desk-sit").click();
  await expect(second.callNext).toBeVisible();

  // The first is told, and calls nobody there.
  const told = first.page.locator(".notice-bar", { hasText: "在另一台电脑上用" });
  await expect(told).toContainText("1 号窗口");
  await first.page.screenshot({ path: "out/desk-seat-lost.png" });
  await kiosk.take("F");
  const before = await second.serving();
  await second.callNext.click();
  await expect.poll(() => second.serving()).not.toBe(before);
  const served = await second.serving();
  await expect(first.current).toHaveText(served);
  await first.callNext.click();
  await expect(first.page.getByTestId("desk-call-error")).toContainText("另一台电脑");
  await expect(second.current).toHaveText(served);

  // It may have the counter back; then the other is told.
  await told.getByTestId("seat-take").click();
  await expect(told).toBeHidden();
  await expect(second.page.locator(".notice-bar", { hasText: "在另一台电脑上用" })).toBeVisible();
  await expect(first.callNext).toBeEnabled();
});

test("changing the seat has a way back, keeps what is typed, and frees the counter that was left", async ({ hall, device }) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code, OTHER_SEAT);
  await desk.newCase();
  await desk.write({ name: "石换座" });
  await desk.page.getByTestId("desk-menu").click();
  await desk.page.getByTestId("desk-change-seat").click();
  await expect(desk.page.getByTestId(`desk-staff-${OTHER_SEAT.staff}`).locator("input")).toBeChecked();
  await expect(desk.page.getByTestId(`desk-counter-${OTHER_SEAT.counter}`).locator("input")).toBeChecked();
  await desk.page.screenshot({ path: "out/desk-change-seat.png" });
  await desk.page.getByTestId("desk-stay").click();
  await expect(desk.field("name")).toHaveValue("石换座");

  await desk.page.getByTestId("desk-menu").click();
  await desk.page.getByTestId("desk-change-seat").click();
  await desk.sit(SEAT);
  await expect(desk.field("name")).toHaveValue("石换座");
  await desk.allSent();
  const other = await Desk.at(await device());
  await other.letIn(code);
  await expect(other.page.getByTestId(`desk-counter-${SEAT.counter}`)).toContainText("在用");
  await expect(other.page.getByTestId(`desk-counter-${OTHER_SEAT.counter}`)).not.toContainText("在用");
});

test("f30 a kept seat is told once: a reload of the page tells nothing more", async ({ hall, device }) => {
  const code = await hall.code();
  const computer = await device();
  const desk = await Desk.open(computer, code, OTHER_SEAT);
  await desk.allSent();
  const sat = async () => (await hall.journal()).split(`Sat(CounterNo(${OTHER_SEAT.counter})`).length - 1;
  expect(await sat()).toBe(1);
  await desk.page.reload();
  await desk.allSent();
  expect(await sat()).toBe(1);
});
