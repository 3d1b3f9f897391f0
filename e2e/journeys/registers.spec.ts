// The registers of cases (SIX-13): filters in the address, the whole register taken along as CSV and as a spreadsheet.
import { readFile } from "node:fs/promises";
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { textOf } from "../fixtures/pdf.ts";
import { expect, test } from "../fixtures/test.ts";

test("six-13 a register is chosen, stands in the address, comes back with it, and is taken along without a network", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const number = await desk.takeIn({ name: "石·登记", phone: "13800138000", item: "残疾人证换领" });
  await desk.allSent();
  const office = await device();
  const { page } = await Manage.open(office, code);
  await page.getByRole("link", { name: "办件登记" }).click();
  const rows = page.getByTestId("cases-row");
  await expect(rows.first()).toBeVisible();
  await page.getByTestId("cases-register").focus();
  await page.getByTestId("cases-register").selectOption({ label: "上报登记" });
  await expect(page).toHaveURL(/\/manage\/cases\/reported-up$/);
  await expect(rows.filter({ hasText: number })).toHaveCount(1);
  // What was chosen keeps the focus: the next choice needs no mouse.
  await expect(page.getByTestId("cases-register")).toBeFocused();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await page.getByTestId("cases-from").fill(today);
  await page.getByTestId("cases-counter").selectOption({ index: 8 });
  await expect(page).toHaveURL(new RegExp(`reported-up\\?from=${today}&counter=8$`));
  await expect(rows.filter({ hasText: number })).toHaveCount(1);
  const count = await rows.count();
  await expect(page.getByTestId("manage-title")).toHaveText(`上报登记 ${count} 件`);
  await page.screenshot({ path: "out/manage-cases.png" });

  // The address alone brings it back; going back undoes one choice.
  const same = await office.newPage();
  await same.goto(page.url());
  await expect(same.getByTestId("cases-row")).toHaveCount(count);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`reported-up\\?from=${today}$`));
  await page.goForward();

  const xlsx = page.waitForEvent("download");
  await page.getByTestId("cases-xlsx").click();
  const book = await xlsx;
  expect(book.suggestedFilename()).toBe(`上报登记-${today}.xlsx`);
  expect((await readFile(await book.path())).subarray(0, 2).toString()).toBe("PK");

  await office.setOffline(true);
  const csv = page.waitForEvent("download");
  await page.getByTestId("cases-csv").click();
  const text = (await readFile(await (await csv).path())).toString("utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = text.slice(1).trimEnd().split("\r\n");
  expect(lines).toHaveLength(count + 1);
  // What a register has of its own stands behind what all have, on the screen and in the file.
  const own = "上级机关,报送,上级编号,预计,上级结果";
  expect(lines[0]).toBe(`编号,申请人,事项,类型,收件,到期,办结（退回）,现在,窗口,经办,${own}`);
  for (const head of own.split(",")) await expect(page.getByRole("columnheader", { name: head, exact: true })).toBeVisible();
  await expect(rows.filter({ hasText: number }).getByTestId("cases-own")).toHaveCount(5);
  expect(lines.find((line) => line.startsWith(number))).toContain("石·登记");
  // Neither phones nor identity numbers leave the hall with it.
  expect(text).not.toContain("13800138000");
  await page.getByTestId("cases-xlsx").click();
  await expect(page.getByTestId("cases-failed")).toContainText("可以先导出 CSV");
});

test("six-13 a register is printed as its table alone, every case and every column", async ({ hall, device }) => {
  const { page } = await Manage.open(await device(), await hall.code());
  await page.goto("/manage/cases/received");
  const rows = page.getByTestId("cases-row");
  await expect(rows.first()).toBeVisible();
  const last = (await rows.last().locator("a").innerText()).trim();
  const text = textOf(await page.pdf({ format: "A4", landscape: true }));
  expect(text).toContain(last);
  expect(text).toContain("经办");
  expect(text).not.toContain("导出");
});

test("six-13 a register without cases says why, and what to do", async ({ hall, device }) => {
  const { page } = await Manage.open(await device(), await hall.code());
  await page.goto("/manage/cases/withdrawn?from=2031-01-01");
  await expect(page.getByText("没有这样的件")).toBeVisible();
  await expect(page.getByTestId("cases-csv")).toBeDisabled();
  // Days the wrong way round are told, not shown as an empty list.
  await page.goto("/manage/cases/joint?from=2031-01-02&to=2031-01-01");
  await expect(page.getByText("“从哪天”在“到哪天”后面")).toBeVisible();
  const desk = await Desk.open(await device(), await hall.code());
  const number = await desk.takeIn({ name: "石建房", phone: "13800138000", item: "宅基地" });
  await desk.allSent();
  await page.goto("/manage/cases/joint");
  const joint = page.getByTestId("cases-row").filter({ hasText: number });
  await expect(joint.getByTestId("cases-own").first()).toContainText("自然资源所");
  await expect(joint.getByTestId("cases-own").last()).toHaveText("");
  await page.screenshot({ path: "out/manage-cases-joint.png" });
});
