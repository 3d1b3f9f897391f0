// The village agent's round on a tablet, without a network from the first door to the last (WK-01, AG-04, AG-09, DY-04 to
// DY-06): three households, pictures, signatures, an original against a receipt; back in the hall everything is there.
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { printed, readyForOffline } from "../fixtures/shell.ts";
import { THUMB, Visit } from "../fixtures/visit.ts";
import { expect, test } from "../fixtures/test.ts";

const HOUSES = [
  { head: "沈竹", group: "7组", way: "晒坝边上的砖房", phone: "13800003001", item: "临时救助" },
  { head: "韩槐", group: "7组", way: "老水井边的木屋", phone: "13800003002", item: "宽带报装" },
  { head: "陶松", group: "9组", way: "水库大坝下面", phone: "13800003003", item: "临时救助" },
] as const;

test("ag-09 three households without a network: one signs, one leaves a thumbprint, one is not met; all of it arrives", async ({ hall, device }) => {
  test.slow();
  const code = await hall.code();
  const tablet = await device({ viewport: { width: 800, height: 1280 }, hasTouch: true });
  const visit = await Visit.open(tablet, code);
  const { page } = visit;
  for (const house of HOUSES) await visit.plan(house);
  await expect(visit.card("韩槐")).toContainText("和上一户同组");
  await expect(visit.card("沈竹").getByTestId("visit-call")).toHaveAttribute("href", "tel:13800003001");
  await visit.allSent();
  await readyForOffline(page);
  const before = (await hall.cases()).length;
  await tablet.setOffline(true);

  await test.step("the first signs; a picture of a paper, and the paper itself goes along", async () => {
    await visit.arrive("沈竹");
    await page.getByTestId("visit-begin").click();
    await expect(page.getByTestId("visit-name")).toHaveValue("沈竹");
    await expect(page.getByTestId("visit-phone")).toHaveValue("13800003001");
    await visit.press("next");
    await expect(page.getByTestId("visit-next")).toBeDisabled();
    await visit.haveAll();
    await visit.photo(0);
    await page.getByTestId("visit-material").first().getByTestId("visit-along").click();
    await page.screenshot({ path: "out/visit-materials.png" });
    await visit.press("next");
    await expect(page.getByTestId("visit-next")).toBeDisabled();
    await visit.sign(page.getByTestId("visit-signature"));
    await visit.press("next");
    await expect(page.getByTestId("visit-says")).toContainText("材料齐了");
    await expect(page.getByTestId("visit-along-list")).toBeVisible();
  });
  const first = await visit.handIn();
  await expect(page.getByTestId("visit-custody")).toHaveText(/带走了，收据 〔\d{4}〕存-/);
  await visit.press("print-receipt");
  await expect.poll(async () => (await printed(page)).at(-1) ?? "").toContain("原件保管收据");
  await page.screenshot({ path: "out/visit-number.png" });
  await visit.press("told");
  await expect(page.getByTestId("visit-matter")).toContainText("收了");
  await visit.finish();
  await expect(visit.card("沈竹")).toContainText("办完了");

  await test.step("the second cannot write: a thumbprint, and a witness who is not the agent", async () => {
    await visit.arrive("韩槐");
    await page.getByTestId("visit-begin").click();
    await visit.press("next");
    await visit.haveAll();
    await visit.press("next");
    await page.getByTestId("visit-manner-1").click();
    await page.getByTestId("visit-mark").first().locator('input[type="file"]').setInputFiles(THUMB);
    await page.getByTestId("visit-signer").fill("母立夏");
    await visit.sign(page.getByTestId("visit-signature"));
    await expect(page.getByTestId("visit-sign-gap")).toContainText("见证人不能是办事员自己");
    await expect(page.getByTestId("visit-next")).toBeDisabled();
    await page.getByTestId("visit-signer").fill("何邻居");
    await expect(page.getByTestId("visit-sign-gap")).toBeHidden();
    await visit.press("next");
  });
  const second = await visit.handIn();
  await visit.press("told");
  await visit.finish();

  await test.step("at the third nobody is at home", async () => {
    await visit.card("陶松").getByTestId("visit-open").click();
    await visit.press("not-met");
    await expect(page.getByTestId("visit-not-met-yes")).toBeDisabled();
    await page.getByTestId("visit-reason-0").click();
    await visit.press("not-met-yes");
    await expect(page.getByTestId("visit-reason")).toHaveText("不在家");
    await visit.press("back");
    await expect(visit.card("陶松")).toContainText("没见着");
  });

  await test.step("a torn page loses nothing", async () => {
    await page.reload();
    await expect(visit.card("沈竹")).toContainText("办完了");
    await expect(visit.light).not.toHaveAttribute("data-unsent", "0");
    await expect(page.getByTestId("visit-originals")).toContainText("1");
  });

  await tablet.setOffline(false);
  await visit.allSent();
  const arrived = (await hall.cases()).slice(before);
  expect(arrived.map((entry) => entry.number).sort()).toEqual([first, second].sort());
  const journal = await hall.journal();
  // One picture, one signature; one thumbprint, one witness.
  expect(journal.match(/Attach/g)?.length ?? 0).toBeGreaterThanOrEqual(4);
  await hall.verify();

  await test.step("the hall sees through whom they came and who signed", async () => {
    const office = await device();
    const desk = await Desk.open(office, code, OTHER_SEAT);
    await desk.openCase(first);
    const main = desk.page.getByRole("main");
    await expect(main).toContainText("村级代办 · 母立夏");
    await expect(main).toContainText("签字：沈竹 本人签字");
    await desk.openCase(second);
    await expect(main).toContainText("韩槐 本人手印、何邻居 见证人");
    const manage = await Manage.at(office);
    await manage.tile("originals").click();
    await expect(manage.page.getByTestId("manage-original-fresh")).toHaveCount(1);
    await expect(manage.page.getByTestId("manage-original-fresh")).toContainText("母立夏");
  });

  await test.step("the original goes to the hall with a slip, and back to its owner who signs", async () => {
    await visit.press("originals");
    await expect(page.getByTestId("visit-original")).toHaveCount(1);
    await visit.press("pass-on");
    await page.getByTestId("visit-pass-to").selectOption("101");
    await visit.press("pass-yes");
    await expect.poll(async () => (await printed(page)).at(-1) ?? "").toContain("村里交中心");
    await expect(page.getByTestId("visit-original")).toHaveCount(0);
    await visit.allSent();

    const other = await Visit.open(await device({ viewport: { width: 1280, height: 800 } }), code, "101");
    await other.press("originals");
    await expect(other.page.getByTestId("visit-slip")).toContainText("母立夏 交来");
    await other.press("receive");
    await expect(other.page.getByTestId("visit-slip")).toHaveCount(0);
    await other.press("give-back");
    await other.sign(other.page.getByTestId("visit-give-signature"));
    await other.press("give-back-yes");
    await expect(other.page.getByTestId("visit-original")).toHaveCount(0);
    await other.allSent();
  });
  await hall.verify();
});
