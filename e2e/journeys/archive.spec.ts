// The archive (AR-03 to AR-09, AR-16, AG-11, D37): a case that is over is filed, lent and returned; an old paper is filed,
// appraised and destroyed before two who watch.
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { textOf } from "../fixtures/pdf.ts";
import { stubPrinter } from "../fixtures/shell.ts";
import { expect, test } from "../fixtures/test.ts";

test("ar-03 ar-05 ar-07 a case that is over is filed with a number, printed in the catalogue, lent and returned", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const number = await desk.takeIn({ name: "石归档", phone: "13800138000" });
  await desk.openCase(number);
  const step = desk.page.getByTestId("step-dialog");
  await desk.step("conclude").click();
  await step.getByTestId("step-text").fill("装好了");
  await desk.send(step);
  await desk.step("deliver").click();
  await step.getByTestId("step-likely").click();
  await desk.send(step);
  await desk.finishPaper();
  await desk.allSent();

  const { page } = await Manage.open(await device(), code);
  await stubPrinter(page);
  await page.goto("/manage/archive/to-file");
  await page.getByTestId("archive-search").fill("石归档");
  await expect(page).toHaveURL(/\/manage\/archive\/to-file$/);
  const line = page.getByTestId("archive-to-file").filter({ hasText: number });
  await expect(line).toHaveCount(1);
  await expect(line.getByTestId("archive-missing")).toContainText("齐全");
  await page.screenshot({ path: "out/manage-archive-to-file.png" });

  // Somebody keeps it back: that stands there until it is filed.
  const dialog = page.getByTestId("archive-dialog");
  await line.getByTestId("archive-keep-back").click();
  await dialog.getByTestId("archive-keeper").selectOption("108");
  await dialog.getByTestId("archive-reason").fill("还要用");
  await dialog.getByTestId("archive-enter").click();
  await expect(line.getByTestId("archive-kept-back")).toContainText("还要用");

  await line.getByTestId("archive-file").click();
  await expect(dialog.getByTestId("archive-enter")).toBeDisabled();
  await dialog.getByTestId("archive-pages").fill("１２");
  await dialog.getByTestId("archive-room").fill("一号库");
  await dialog.getByTestId("archive-cabinet").fill("A柜");
  await dialog.getByTestId("archive-holder").fill("7");
  await dialog.screenshot({ path: "out/manage-archive-file.png" });
  await dialog.getByTestId("archive-enter").click();
  await expect(page.getByTestId("archive-done")).toContainText("归档了");
  await expect(line).toHaveCount(0);

  // Its number stands on the desk too.
  const main = desk.page.getByRole("main");
  await expect(main).toContainText(/档号 \S+-ZY·\d{4}-D10-BMZX-\d{4}，一号库 \/ A柜 \/ 7/);
  const archiveNumber = (await main.innerText()).match(/档号 (\S+-ZY·\d{4}-D10-BMZX-\d{4})/)![1]!;

  await page.getByTestId("archive-tab-catalogue").click();
  await page.getByTestId("archive-text").fill(archiveNumber);
  const file = page.getByTestId("archive-file-line");
  await expect(file).toHaveCount(1);
  await expect(file.getByTestId("archive-number")).toHaveText(archiveNumber);
  await expect(file).toContainText("一号库 / A柜 / 7");
  await page.screenshot({ path: "out/manage-archive-catalogue.png" });
  await page.getByTestId("archive-print-catalogue").click();
  await expect(page.locator('html[data-print="paper"]')).toBeAttached();
  const catalogue = textOf(await page.pdf({ preferCSSPageSize: true }));
  expect(catalogue).toContain("归档移交目录");
  expect(catalogue).toContain(archiveNumber);
  expect(catalogue).not.toContain("石归档");

  // Lent with somebody else's leave, back with a word on what it was good for.
  await file.getByTestId("archive-lend").click();
  await dialog.getByTestId("archive-borrower").fill("县审计组");
  await dialog.getByTestId("archive-purpose").fill("年度审计");
  const actor = await page.getByTestId("archive-actor").inputValue();
  await dialog.getByTestId("archive-approver").selectOption(actor);
  await dialog.getByTestId("archive-enter").click();
  await expect(dialog.getByTestId("archive-form-error")).toContainText("请另一个人批准");
  await dialog.getByTestId("archive-approver").selectOption(actor === "108" ? "101" : "108");
  await dialog.getByTestId("archive-enter").click();
  await expect(file.getByTestId("archive-standing")).toContainText("借出");
  await expect(page.locator(".print-root .paper")).toContainText("档案借阅单");
  await page.getByTestId("archive-tab-loans").click();
  const loan = page.getByTestId("archive-loan").filter({ hasText: archiveNumber });
  await expect(loan).toContainText("县审计组");
  await page.screenshot({ path: "out/manage-archive-loans.png" });
  await loan.getByTestId("archive-back").click();
  await dialog.getByTestId("archive-feedback").fill("查清了一笔");
  await dialog.getByTestId("archive-enter").click();
  await expect(loan).toHaveCount(0);
  await hall.verify();
});

test("ar-09 ar-16 an old paper is filed, appraised by the director and destroyed before two who watch; its line stays", async ({
  hall,
  device,
}) => {
  const { page } = await Manage.open(await device(), await hall.code());
  await stubPrinter(page);
  await page.goto("/manage/archive/to-file");
  const dialog = page.getByTestId("archive-dialog");
  await page.getByTestId("archive-file-paper").click();
  await dialog.getByTestId("archive-title").fill("二〇一二年值班安排");
  await dialog.getByTestId("archive-sort").fill("值班表");
  await dialog.getByTestId("archive-date").fill("2012-06-30");
  await dialog.getByTestId("archive-responsible").fill("便民服务中心");
  await dialog.getByTestId("archive-pages").fill("4");
  await dialog.screenshot({ path: "out/manage-archive-paper.png" });
  await dialog.getByTestId("archive-enter").click();
  await expect(page.getByTestId("archive-done")).toContainText("归档了");

  await page.getByTestId("archive-tab-appraisal").click();
  const due = page.getByTestId("archive-due").filter({ hasText: "WS·2012-D10-BMZX-0001" });
  await expect(due).toContainText("2022-12-31");
  await due.getByTestId("archive-choose").check();
  await page.getByTestId("archive-appraise").click();
  await dialog.getByTestId("archive-group").fill("鉴定小组");
  await dialog.getByTestId("archive-opinion").fill("没有继续保存的价值");
  // Keeping on is what stands there; destroying is chosen by hand.
  await expect(dialog.getByTestId("archive-keep-until")).toBeVisible();
  await dialog.getByTestId("archive-verdict").selectOption("1");
  await dialog.getByTestId("archive-enter").click();
  const appraisal = page.getByTestId("archive-appraisal");
  await expect(appraisal.getByTestId("archive-decision")).toContainText("还没有执行");
  await page.screenshot({ path: "out/manage-archive-appraisal.png" });

  const actor = await page.getByTestId("archive-actor").inputValue();
  await appraisal.getByTestId("archive-destroy").click();
  await dialog.getByTestId("archive-first").selectOption(actor);
  await dialog.getByTestId("archive-second").selectOption("108");
  await dialog.getByTestId("archive-enter").click();
  await expect(dialog.getByTestId("archive-form-error")).toContainText("要两个不同的人监销");
  await dialog.getByTestId("archive-first").selectOption("101");
  await dialog.getByTestId("archive-enter").click();
  await expect(appraisal.getByTestId("archive-decision")).toContainText("已销毁");
  await appraisal.getByTestId("archive-print-list").click();
  await expect(page.locator('html[data-print="paper"]')).toBeAttached();
  const list = textOf(await page.pdf({ preferCSSPageSize: true }));
  expect(list).toContain("档案销毁清册");
  expect(list).toContain("WS·2012-D10-BMZX-0001");
  expect(list).toContain("监销人");

  await page.getByTestId("archive-tab-catalogue").click();
  await page.getByTestId("archive-text").fill("ws·2012");
  const line = page.getByTestId("archive-file-line");
  await expect(line).toHaveCount(1);
  await expect(line).toContainText("已销毁");
  await expect(line.getByTestId("archive-lend")).toHaveCount(0);
  await hall.verify();
});
