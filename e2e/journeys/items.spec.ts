// The director administers items (F11): a new version with what it changes, cases before and after, the guide on paper
// (D27), the workbook out and in with its faults row by row; opening, market days and counters.
import { readFile } from "node:fs/promises";
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { textOf } from "../fixtures/pdf.ts";
import { expect, test } from "../fixtures/test.ts";
import { withCells } from "../fixtures/xlsx.ts";

const ITEM = "宽带报装";

/** The promised day of the open case, as its page says it. */
async function due(desk: Desk): Promise<string> {
  return desk.page.locator(".due-days li").last().locator(".due-days__date").innerText();
}

test("f11 tl-03 a limit is changed with a preview: new cases get the new day, an open one keeps its own; the workbook names two broken cells and takes nothing", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const before = await desk.takeIn({ name: "石旧版", item: ITEM });
  await desk.openCase(before);
  await desk.allSent();
  const old = await due(desk);

  const office = await device();
  const { page } = await Manage.open(office, code);
  await page.getByRole("link", { name: "事项", exact: true }).click();
  const rows = page.getByTestId("items-row");
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  await page.screenshot({ path: "out/manage-items.png" });
  await page.getByTestId("items-filter").fill(ITEM);
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link").first().click();
  await expect(page.getByTestId("item-name")).toHaveValue(ITEM);

  // Longer than the law: said beside the field, and nothing typed is lost.
  await page.getByTestId("item-statutory-unit").selectOption({ label: "个工作日" });
  await page.getByTestId("item-statutory").fill("8");
  await page.getByTestId("item-promised").fill("９");
  await page.getByTestId("item-look").click();
  await expect(page.getByTestId("item-promised-error")).toContainText("比法定期限长");
  await expect(page.getByTestId("item-promised")).toHaveValue("９");
  await expect(page.getByTestId("item-change")).toHaveCount(0);
  await page.getByTestId("item-statutory").fill("10");
  await expect(page.getByTestId("item-promised-error")).toHaveCount(0);
  await page.getByTestId("material-add").click();
  const paper = page.getByTestId("material").last();
  await paper.getByTestId("line-name").fill("安装地址证明");
  await paper.getByTestId("line-sample").fill("窗口有空白表格");
  await paper.getByTestId("material-up").click();
  await expect(page.getByTestId("material").first().getByTestId("line-name")).toHaveValue("安装地址证明");
  await page.getByTestId("item-look").click();
  const changes = page.getByTestId("item-change");
  await expect(changes.filter({ hasText: "承诺期限" })).toContainText("9 个工作日");
  await expect(changes.filter({ hasText: "申报材料" })).toContainText("安装地址证明");
  await expect(page.getByTestId("item-keep")).toContainText("件在办的还按收件时的那一版办");
  await page.screenshot({ path: "out/manage-item.png", fullPage: true });

  // Without the centre nothing takes effect.
  await office.setOffline(true);
  await page.getByTestId("item-apply").click();
  await expect(page.getByTestId("item-refused")).toContainText("没有接上中心");
  await office.setOffline(false);
  await expect(async () => {
    await page.getByTestId("item-apply").click();
    await expect(page.getByTestId("items-done")).toContainText("第 2 版已经采用", { timeout: 9_000 });
  }).toPass();

  // The counter: the new limit for who comes now, the old day for who came before.
  await desk.startCase();
  await desk.page.getByTestId("intake-item-filter").fill(ITEM);
  await expect(desk.page.getByTestId("intake-item").filter({ hasText: ITEM })).toContainText("9 个工作日");
  await desk.page.getByTestId("intake-item-filter").press("Enter");
  await desk.write({ name: "石新版" });
  await expect(desk.page.locator(".material-list")).toContainText("安装地址证明");
  await desk.findAll();
  await desk.accept.click();
  const after = await desk.given();
  await desk.finishPaper();
  await desk.openCase(after);
  expect(await due(desk)).not.toBe(old);
  await desk.openCase(before);
  expect(await due(desk)).toBe(old);

  // The guide, as it is printed.
  await page.getByTestId("items-filter").fill(ITEM);
  await rows.getByRole("link", { name: "办事指南" }).click();
  await expect(page.getByTestId("guide")).toContainText("窗口有空白表格");
  const text = textOf(await page.pdf({ preferCSSPageSize: true }));
  for (const fact of ["办事指南", ITEM, "政策依据", "申报条件", "办事程序", "承诺期限", "收费标准", "申报材料", "办理结果"]) {
    expect(text).toContain(fact);
  }
  await page.screenshot({ path: "out/manage-guide.png", fullPage: true });

  // Out as a workbook; in again unchanged it changes nothing.
  await page.getByTestId("items-back").click();
  await page.getByTestId("items-book").click();
  const download = page.waitForEvent("download");
  await page.getByTestId("workbook-out").click();
  const file = await readFile(await (await download).path());
  const choose = (buffer: Buffer) =>
    page.getByTestId("workbook-file").setInputFiles({ name: "事项.xlsx", mimeType: "application/octet-stream", buffer });
  await choose(file);
  await expect(page.getByTestId("workbook-nothing")).toContainText(`${count} 个事项`);

  // Two broken cells: both are named, and nothing is taken.
  const line = count + 1;
  await choose(withCells(file, 1, { [`D${line}`]: "快办", [`K${line}`]: "5" }));
  const faults = page.getByTestId("workbook-fault");
  await expect(faults).toHaveCount(2);
  await expect(faults.nth(0)).toContainText(`${line}`);
  await expect(faults.nth(0)).toContainText("办理方式");
  await expect(faults.nth(1)).toContainText("期限要写单位");
  await expect(page.getByTestId("workbook-apply")).toHaveCount(0);
  await page.screenshot({ path: "out/manage-workbook.png" });
  await choose(Buffer.from("no workbook"));
  await expect(page.getByTestId("workbook-refused")).toContainText("读不出来");

  // Mended: one item changes, in one command.
  await choose(withCells(file, 1, { [`H${line}`]: "住在本镇的，𬱖氏也算", [`K${line}`]: "4个工作日" }));
  const change = page.getByTestId("workbook-change");
  await expect(change).toHaveCount(1);
  await expect(change).toContainText("承诺期限");
  await page.getByTestId("workbook-apply").click();
  await expect(page.getByTestId("items-done")).toContainText("1 个事项已经采用");
  await page.getByTestId("items-filter").fill(ITEM);
  await expect(rows).toContainText("第 3 版在用");
  await expect(rows).toContainText("4 个工作日");
  await desk.allSent();
  await hall.verify();
});

test("sc-16 sc-04 other hours and market days show whom they meet before they take effect; a counter gets another name", async ({
  hall,
  device,
}) => {
  const { page } = await Manage.open(await device(), await hall.code());
  await page.getByRole("link", { name: "大厅", exact: true }).click();
  await expect(page.getByTestId("opening-morning-from")).toHaveValue("09:00");
  await expect(page.getByTestId("opening-apply")).toHaveCount(0);
  await page.getByTestId("opening-morning-from").fill("13:30");
  await expect(page.getByTestId("opening-wrong")).toBeVisible();
  await page.getByTestId("opening-morning-from").fill("08:30");
  await page.getByTestId("market-kind").selectOption({ label: "农历逢几" });
  await expect(page.getByTestId("opening-wrong")).toContainText("逢场");
  for (const value of [3, 6, 9]) await page.getByTestId(`market-value-${value}`).getByRole("checkbox").check();
  await page.getByTestId("market-also").fill("明天");
  await expect(page.getByTestId("opening-wrong")).toContainText("明天");
  await page.getByTestId("market-also").fill("");
  await expect(page.getByTestId("opening-meets")).toBeVisible();
  await expect(page.getByTestId("opening-next")).toBeVisible();
  await page.screenshot({ path: "out/manage-hall.png", fullPage: true });
  await page.getByTestId("opening-apply").click();
  await expect(page.getByTestId("opening-done")).toBeVisible();
  await expect(page.getByTestId("opening-apply")).toHaveCount(0);

  const counter = page.getByTestId("counter-line").first();
  await counter.getByTestId("counter-letters").fill("FZ");
  await counter.getByTestId("counter-save").click();
  await expect(counter.getByTestId("counter-wrong")).toContainText("Z");
  await counter.getByTestId("counter-letters").fill("FB");
  await counter.getByTestId("counter-name").fill("综合受理䶮");
  await counter.getByTestId("counter-save").click();
  await expect(page.getByTestId("counter-saved")).toBeVisible();
  await page.reload();
  await expect(page.getByTestId("opening-morning-from")).toHaveValue("08:30");
  await expect(page.getByTestId("market-kind").locator("option:checked")).toHaveText("农历逢几");
  await expect(page.getByTestId("counter-line").first().getByTestId("counter-name")).toHaveValue("综合受理䶮");
  await hall.verify();
});
