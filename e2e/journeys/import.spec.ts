// Nothing is typed twice: the old ledger is tried, mended and taken over with its clocks running (DY-07); a card reader's burst
// fills the intake and finds the person (DY-01, DY-10); what goes into another system is copied in order, and its number there
// is entered (DY-02).
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { expect, test } from "../fixtures/test.ts";

const HEADS = ["编号", "收件日期", "事项", "申请人", "身份证号", "电话", "村（社区）", "窗口", "承诺日期", "状态"];
/** Promised in three working days. */
const ITEM = "宽带报装";
/** A village of the sample's township. */
const VILLAGE = "511324101201";
/** What a reader types. */
const BURST = "石读卡,男,汉,19010203,四川省仪陇县新政镇清明桥村3组12号,110101190102030049,仪陇县公安局";

/** A day so many days from now, as the hall's calendar has it. */
function day(from: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
}

/** A day in the words of the screen. */
function inWords(date: string): string {
  const [, month, of] = date.split("-").map(Number);
  return `${month}月${of}日`;
}

test("dy-07 the old ledger is tried, mended and taken over; the desk finds a case by its old number with its clock running", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const { page } = await Manage.open(await device(), code);
  await page.getByTestId("manage-import").click();
  await expect(page).toHaveURL(/\/manage\/import$/);
  const told = day(20);
  const right = ["旧-2026-001", day(-1), ITEM, "石旧账", "11010119010203009X", "13800138000", "清明桥村", "8", told, "在办"];
  const wrong = ["旧-2026-002", day(-1), "宽带装", "石旧二", "", "1380", "", "8", "", ""];
  const over = ["旧-2026-003", day(-40), ITEM, "石旧三", "", "", "", "8", "", "已办结"];
  const pasted = [HEADS, right, wrong, over].map((row) => row.join("\t")).join("\n");

  // Tried: what is wrong stands row by row; nothing is stored, and nothing can be taken over.
  const before = (await hall.cases()).length;
  await page.getByTestId("import-text").fill(pasted);
  await page.getByTestId("import-try").click();
  const faults = page.getByTestId("import-fault");
  await expect(faults).toHaveCount(2);
  await expect(faults.first()).toContainText("宽带装");
  await expect(faults.last()).toContainText("手机 11 位");
  const summary = page.getByTestId("import-summary");
  await expect(summary).toContainText("1 件可以转入，1 行不对");
  await expect(summary).toContainText("另有 1 行已经办完");
  await expect(page.getByTestId("import-apply")).toHaveCount(0);
  const old = page.getByTestId("import-case").filter({ hasText: "旧-2026-001" });
  await expect(old).toContainText(inWords(told));
  await expect(old.getByTestId("import-told")).toContainText("告诉过的算数");
  await old.locator("summary").click();
  await expect(old.locator(".due-days")).toBeVisible();
  await page.screenshot({ path: "out/manage-import.png", fullPage: true });

  // Mended in a file, as an office program writes it, and taken over.
  const mended = [HEADS, right, [...wrong.slice(0, 2), ITEM, "石旧二", "", "", ...wrong.slice(6)], over];
  const file = { name: "旧台账.csv", mimeType: "text/csv", buffer: Buffer.from(mended.map((row) => row.join(",")).join("\r\n")) };
  await page.getByTestId("import-file").setInputFiles(file);
  await expect(summary).toContainText("2 件可以转入，没有不对的");
  await page.getByTestId("import-apply").click();
  await expect(page.getByTestId("import-applied")).toContainText("2 件转进来了");

  // The same file again takes nothing over twice.
  await page.getByTestId("import-file").setInputFiles(file);
  await expect(summary).toContainText("另有 2 行以前转过了、1 行已经办完，跳过");
  await expect(page.getByTestId("import-apply")).toHaveCount(0);

  // The counter has them among its own, and finds one by its old number.
  await expect(desk.rows.filter({ hasText: "石旧账" })).toHaveCount(1);
  await desk.search("旧-2026-001");
  await desk.page.getByTestId("found-row").filter({ hasText: "石旧账" }).getByRole("link").first().click();
  await expect(desk.page.locator(".clock-state")).toContainText(inWords(told));
  const main = desk.page.getByRole("main");
  await expect(main).toContainText("从旧台账转入");
  await expect(desk.page.getByTestId("case-foreign").first()).toContainText("旧-2026-001");
  await expect(desk.page.getByTestId("case-foreign").first()).toContainText("告诉过的算数");
  await desk.page.screenshot({ path: "out/desk-from-ledger.png" });
  expect(await hall.cases()).toHaveLength(before + 2);
  await hall.verify();
});

test("dy-01 dy-02 dy-10 a card's burst fills the intake and finds the person; what another system wants is copied, its number entered", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const office = await device({ permissions: ["clipboard-read", "clipboard-write"] });
  const desk = await Desk.open(office, code);
  const { page } = desk;

  // The reader's Enter takes nothing in: name, number and village stand in their fields, the phone comes next.
  await desk.newCase(ITEM);
  await desk.field("name").click();
  await page.keyboard.type(BURST);
  await page.keyboard.press("Enter");
  await expect(desk.field("name")).toHaveValue("石读卡");
  await expect(desk.field("identity")).toHaveValue("110101190102030049");
  await expect(desk.field("village")).toHaveValue(VILLAGE);
  await expect(desk.field("phone")).toBeFocused();
  await expect(desk.givenNumber).toBeHidden();
  await desk.field("phone").fill("13800138000");
  await desk.findAll();
  await desk.accept.click();
  const number = await desk.given();
  await desk.finishPaper();
  await desk.allSent();

  // Whoever lost the slip is found by the card.
  await desk.searchBox.click();
  await page.keyboard.type(BURST);
  await page.keyboard.press("Enter");
  await expect(desk.caseNumber).toContainText(number);

  // The director says that such cases are entered elsewhere: it stands among those that are not yet.
  const manage = await Manage.open(await device(), code);
  await manage.page.getByTestId("manage-elsewhere").click();
  await manage.page.getByTestId("elsewhere-which").selectOption({ label: ITEM });
  await manage.page.getByTestId("elsewhere-system").fill("电信系统");
  await manage.page.getByTestId("elsewhere-add").click();
  await expect(manage.page.getByTestId("elsewhere-item")).toContainText("电信系统");
  const row = manage.page.getByTestId("elsewhere-row").filter({ hasText: number });
  await expect(row).toHaveCount(1);
  await manage.page.getByTestId("elsewhere-counter").selectOption("1");
  await expect(manage.page).toHaveURL(/\/manage\/elsewhere\/1$/);
  await expect(row).toHaveCount(0);
  await manage.page.goBack();
  await expect(row).toHaveCount(1);
  await manage.page.screenshot({ path: "out/manage-elsewhere.png", fullPage: true });

  // Copied in the order of the form there, then the number that it got.
  await expect(page.locator("details.copy-out")).toHaveAttribute("open", "");
  await page.getByTestId("copy-all").click();
  await expect(page.getByText("复制好了")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\t").slice(0, 3)).toEqual(["石读卡", "110101190102030049", "13800138000"]);
  expect(copied.split("\t")).toHaveLength(7);
  await page.getByTestId("copy-1").click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("110101190102030049");
  await page.screenshot({ path: "out/desk-elsewhere.png" });
  await page.getByTestId("case-enter-foreign").click();
  const dialog = page.getByTestId("step-dialog");
  await expect(dialog.getByTestId("step-more")).toHaveValue("电信系统");
  await dialog.getByTestId("step-text").fill("DX-7");
  await desk.send(dialog);
  await expect(page.getByTestId("case-foreign")).toContainText("DX-7");
  await desk.allSent();
  await expect(row).toHaveCount(0);
  await desk.search("DX-7");
  await expect(desk.found(number)).toBeVisible();
  await hall.verify();
});
