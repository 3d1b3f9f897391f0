// A hand that trembles, two tabs, two counters at one case: nobody is lost, and no paper is given that does not count.
import { Desk, OTHER_SEAT, SEAT } from "../fixtures/desk.ts";
import { Kiosk } from "../fixtures/kiosk.ts";
import { Board } from "../fixtures/board.ts";
import { expect, test } from "../fixtures/test.ts";

test("f30 a double click on next calls one person, who is still there", async ({ hall, device }) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code, { staff: "106", counter: 6 });
  const kiosk = await Kiosk.open(await device(), code);
  await desk.allSent();
  for (;;) {
    if ((await desk.waiting.innerText()) === "0") break;
    const waiting = Number(await desk.waiting.innerText());
    await expect(async () => {
      await desk.callNext.click();
      await expect(desk.waiting).toHaveText(String(waiting - 1), { timeout: 1_000 });
    }).toPass();
  }
  if (await desk.current.isVisible()) {
    await desk.page.getByTestId("desk-finish").click();
    await expect(desk.current).toBeHidden();
  }
  const [first, second] = [await kiosk.take("D"), await kiosk.take("D")];
  await expect(desk.waiting).toHaveText("2");
  await desk.callNext.dblclick();
  await desk.page.keyboard.press("F2");
  await expect(desk.current).toHaveText(first);
  await expect(desk.waiting).toHaveText("1");
  const wall = await Board.open(await device({ viewport: { width: 1920, height: 1080 } }));
  await expect(wall.big).toHaveText(first);

  // Served is served: the wall calls nobody who has gone.
  await desk.page.getByTestId("desk-finish").click();
  await expect(desk.current).toBeHidden();
  await expect(wall.root).not.toContainText(first);
  await desk.callNext.click();
  await expect(desk.current).toHaveText(second);
});

test("f30 two counters take in the same piece: one notice counts, the other is called back", async ({ hall, device }) => {
  const code = await hall.code();
  const one = await Desk.open(await device(), code);
  await one.newCase();
  await one.write({ name: "石两处" });
  await one.findAll("not-brought");
  await one.page.getByTestId("intake-supplement").click();
  const number = await one.given();
  await one.finishPaper();
  await one.allSent();
  const away = await device();
  const two = await Desk.open(away, code, OTHER_SEAT);
  await two.openCase(number);
  await away.setOffline(true);

  // The other counter has it in hand without a line; the first is quicker.
  const supply = async (desk: Desk) => {
    await desk.step("supply").click();
    const dialog = desk.page.getByTestId("step-dialog");
    for (const piece of await dialog.getByTestId(/step-piece-/).all()) await piece.click();
    await desk.send(dialog);
  };
  await supply(two);
  await expect(two.page.getByTestId("given-dialog")).toContainText("承诺件受理通知书");
  await one.openCase(number);
  await supply(one);
  await one.page.getByTestId("given-print").click();
  await one.allSent();
  await away.setOffline(false);
  await expect(two.page.getByTestId("given-void")).toContainText("不算数", { timeout: 45_000 });
  await expect(two.page.getByTestId("given-print")).toBeDisabled();
  await expect(two.light).toContainText("待处理");
  await two.page.screenshot({ path: "out/desk-paper-void.png" });
  await two.page.getByTestId("given-done").click();
  await two.openMatters();
  await expect(two.page.getByTestId("matter").first()).toContainText(number);
  await expect(two.page.getByTestId("matter")).toHaveCount(1);

  // Offline again: what waits for attention does not hide that the line is down.
  await away.setOffline(true);
  await expect(two.light).toContainText("离线", { timeout: 45_000 });
  await expect(two.light).toContainText("待处理");
});

test("f30 one computer has one seat: the other tab follows, and is told", async ({ hall, device }) => {
  const computer = await device();
  const first = await Desk.open(computer, await hall.code(), OTHER_SEAT);
  await first.allSent();
  const second = await Desk.at(computer);
  await expect(second.callNext).toBeVisible();
  await first.page.getByTestId("desk-menu").click();
  await first.page.getByTestId("desk-change-seat").click();
  if (await first.page.getByTestId("desk-still-serving").isVisible()) {
    await expect(first.page.getByTestId("desk-still-serving")).toContainText("还在 1 号窗口办理");
  }
  await first.sit(SEAT);
  await expect(second.page.locator(".top-bar__counter")).toHaveText(/8\s*号窗口/);
  await expect(second.page.locator(".toast-stack")).toContainText("换到了 8 号窗口");
});

test("f50 two quick presses of Enter print and do not confirm the paper unseen; the small receipt leaves the papers to print", async ({
  hall,
  device,
}) => {
  const desk = await Desk.open(await device(), await hall.code());
  await desk.fill({ name: "石两按" });
  await desk.accept.click();
  await desk.given();
  await desk.page.getByTestId("given-roll").click();
  await expect(desk.page.locator(".print-root .ticket")).toBeAttached();
  await expect(desk.page.getByTestId("given-print")).toHaveText("打 A4 单子");
  await desk.page.getByTestId("given-print").click();
  await expect(desk.page.locator(".print-root .paper").first()).not.toContainText("补打");
  await expect(desk.page.getByTestId("given-print")).toHaveText("没出来，再打一次");
  await desk.page.keyboard.press("Enter");
  await expect(desk.givenNumber).toBeVisible();
  await expect(async () => {
    await desk.page.getByTestId("given-done").click({ timeout: 500 });
    await expect(desk.givenNumber).toBeHidden({ timeout: 500 });
  }).toPass();
});
