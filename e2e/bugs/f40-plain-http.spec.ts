// F40: plain HTTP inside the hall: said clearly and for as long as it lasts; work online is right; nothing fails silently.
import { chromium } from "@playwright/test";
import { Board } from "../fixtures/board.ts";
import { CHROMIUM, FLAGS } from "../fixtures/browser.ts";
import { Desk } from "../fixtures/desk.ts";
import { Kiosk } from "../fixtures/kiosk.ts";
import { expect, test, watch } from "../fixtures/test.ts";

const NAME = "lan.test";

test("f40 a hall reached by http and a name: a lasting notice, work online, no uncaught error", async ({ hall, faults }) => {
  // All traffic stays on this machine; the browser sees an address that is neither secure nor local.
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  });
  const fresh = async () => {
    const device = await browser.newContext({ baseURL: `http://${NAME}:${hall.port}`, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    watch(device, faults);
    return device;
  };
  const code = await hall.code();
  const office = await fresh();
  const desk = await Desk.open(office, code);
  expect(await desk.page.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(desk.page.locator("html")).toHaveAttribute("data-offline", "unavailable");
  const notice = desk.page.getByText("这个网址不能离线办件");
  await expect(notice).toBeVisible();
  await expect(desk.page.locator("body")).toContainText(hall.url);

  const number = await desk.takeIn({ name: "石明文" });
  await desk.allSent();
  expect((await hall.cases()).map((entry) => entry.number)).toContain(number);
  await expect(notice).toBeVisible();

  await test.step("machine and wall work as well", async () => {
    const kiosk = await Kiosk.open(await fresh(), code);
    await kiosk.take("F");
    const board = await Board.open(await fresh());
    await expect(board.calls).toBeVisible();
  });

  await test.step("without the server nothing is lost and nothing is promised", async () => {
    await hall.kill();
    const later = await desk.takeIn({ name: "石明文后" });
    await desk.unsent(1);
    await expect(desk.light).not.toContainText("全部已送达");
    await expect(notice).toBeVisible();
    await hall.start();
    await desk.allSent();
    expect((await hall.cases()).map((entry) => entry.number)).toContain(later);
  });
  await browser.close();
});
