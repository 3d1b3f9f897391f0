// Somebody only asks: told everything on one paper, entered, counted; no case is made.
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { textOf } from "../fixtures/pdf.ts";
import { expect, test } from "../fixtures/test.ts";

test("on-01 wk-05 whoever asks offline gets the five facts with number and version; calls count by topic", async ({ hall, device }) => {
  const office = await device();
  const desk = await Desk.open(office, await hall.code());
  await desk.allSent();
  const before = (await hall.cases()).length;
  await office.setOffline(true);

  await desk.newCase();
  await desk.page.getByTestId("intake-only-asks").click();
  const dialog = desk.page.getByTestId("consult-dialog");
  const enter = desk.page.getByTestId("consult-enter");
  await expect(enter).toBeDisabled();
  await desk.page.getByTestId("consult-receiver-0").click();
  await enter.click();
  await expect(dialog).toBeHidden();
  await expect(desk.page.locator('html[data-print="paper"]')).toBeAttached();
  await desk.page.emulateMedia({ media: "print" });
  await desk.page.screenshot({ path: "out/paper-guide.png", fullPage: true });
  await desk.page.emulateMedia({ media: null });
  const paper = textOf(await desk.page.pdf({ preferCSSPageSize: true }));
  for (const fact of ["一次性告知单", "一、申报材料", "二、办理程序", "三、承诺时限", "四、收费标准", "五、办事依据", "第 1 版", "〔2026〕告-"]) {
    expect(paper).toContain(fact);
  }

  await desk.page.getByTestId("desk-menu").click();
  await desk.page.getByTestId("desk-consult").click();
  await desk.page.getByTestId("consult-topic-2").click();
  await desk.page.getByTestId("consult-matter").fill("外出务工有没有补贴");
  await desk.page.getByTestId("consult-way-1").click();
  await desk.page.getByTestId("consult-answer").fill("有，带身份证来登记");
  await enter.click();
  await expect(dialog).toBeHidden();
  await desk.unsent(2);

  await office.setOffline(false);
  await desk.allSent();
  expect((await hall.cases()).length).toBe(before);
  const director = (await Manage.open(await device(), await hall.code())).page;
  await director.getByRole("link", { name: "咨询来信" }).click();
  await expect(director.getByTestId("asked-line")).toHaveCount(2);
  await expect(director.locator('[data-testid="asked-count"][data-topic="3"]')).toContainText("1");
  await expect(director.getByTestId("asked-line").first()).toContainText("外出务工有没有补贴");
});
