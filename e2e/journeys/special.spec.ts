// What is beyond the usual course of a case: a procedure outside the promise (TL-10, FI-06), urgency (FI-11), a leader's
// signature (DT-06, SC-20), the paper of a yes (D40). Offline in the middle.
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { printed } from "../fixtures/paper.ts";
import { expect, test } from "../fixtures/test.ts";

/** A leader signs; the guide keeps a visit and a review outside the promise. */
const SIGNED = "林木采伐";
/** A leader on duty of the sample's register. */
const LEADER = "002";

test("tl-10 a visit outside the promise, made urgent without a network, signed by the leader on duty, and granted on paper", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const office = await device();
  const desk = await Desk.open(office, code);
  const manage = await Manage.open(await device(), code);
  const before = Number(await manage.tile("urgent").getAttribute("data-count"));
  const number = await desk.takeIn({ name: "石采伐", phone: "13800138000", item: SIGNED });
  await desk.allSent();
  await desk.openCase(number);
  const main = desk.page.getByRole("main");
  const next = desk.page.locator(".next-bar__title");
  const clock = desk.page.locator(".clock-state");
  const dialog = desk.page.getByTestId("step-dialog");
  const promised = await clock.innerText();
  // A leader signs in this matter: it cannot be concluded before.
  await expect(next).toHaveText("要领导签批，请送审");
  await expect(desk.step("conclude")).toHaveCount(0);

  // A visit to the wood: its days do not count, and the citizen reads until when at the most.
  await office.setOffline(true);
  await desk.beginRare("begin-procedure");
  await dialog.getByTestId("step-text").fill("到林地看界址");
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await expect(dialog.getByTestId("step-procedure-5")).toContainText("不算在承诺里");
  await dialog.getByTestId("step-procedure-5").click();
  await dialog.screenshot({ path: "out/desk-step-procedure.png" });
  await desk.send(dialog);
  await expect(desk.page.getByTestId("given-dialog")).toContainText("特别程序告知书");
  const notice = await printed(desk, "procedure");
  expect(notice).toContain("特别程序告知书");
  expect(notice).toContain("现场踏勘");
  expect(notice).toContain("到林地看界址");
  expect(notice).toContain("〕特-");
  await expect(next).toHaveText("特别程序还在进行");
  await expect(clock).not.toHaveText(promised);
  await expect(main).toContainText("特别程序，不计入承诺");
  await desk.page.screenshot({ path: "out/desk-procedure-runs.png" });

  // It ended on the same day: the promise is what it was.
  await desk.step("end-procedure").click();
  await dialog.getByTestId("step-text").fill("界址清楚，没有争议");
  await desk.send(dialog);
  expect(await clock.innerText()).toBe(promised);
  await expect(main).toContainText("结果：界址清楚，没有争议");

  // Urgent by a leader's word; a clerk is not to be chosen.
  await desk.beginRare("make-urgent");
  await expect(dialog.locator('option[value="101"]')).toHaveCount(0);
  await dialog.getByTestId("step-text").fill("病虫害要马上清理");
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-to").selectOption(LEADER);
  await dialog.screenshot({ path: "out/desk-step-urgent.png" });
  await desk.send(dialog);
  await expect(desk.rows.filter({ hasText: "石采伐" })).toContainText("特事特办");
  await expect(main).toContainText("特事特办以后，放假的日子也算");
  await expect(main).toContainText("苟云深批准");
  await desk.unsent(3);
  await desk.page.screenshot({ path: "out/desk-urgent.png" });
  await office.setOffline(false);
  await desk.allSent();
  await expect(manage.tile("urgent")).toHaveAttribute("data-count", String(before + 1));

  // The clerk carries the paper; not signed needs a reason, signed is entered with the leader's words.
  await desk.step("carry-to-leader").click();
  await dialog.getByTestId("step-to").selectOption(LEADER);
  await dialog.getByTestId("step-text").fill("林木采伐许可证审批表");
  await desk.send(dialog);
  await expect(next).toHaveText("送给领导了，等签字");
  await expect(desk.step("conclude")).toHaveCount(0);
  await desk.step("leader-signed").click();
  await dialog.getByTestId("step-signed-1").click();
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-signed-0").click();
  await dialog.getByTestId("step-text").fill("同意采伐");
  await desk.send(dialog);
  await expect(main).toContainText("领导签批了");
  await expect(next).toHaveText("在办，有了结果就办结");

  // Concluded, and the paper of the decision, with the leader who signed.
  await desk.step("conclude").click();
  await dialog.getByTestId("step-text").fill("准予采伐，发给许可证");
  await desk.send(dialog);
  await desk.step("issue-grant").click();
  await expect(dialog.getByTestId("step-to")).toHaveValue(LEADER);
  await dialog.getByTestId("step-text").fill("森林法第五十七条");
  await dialog.getByTestId("step-more").fill("采伐地块图");
  await dialog.getByTestId("step-copies").fill("0");
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-copies").fill("2");
  await dialog.screenshot({ path: "out/desk-step-grant.png" });
  await desk.send(dialog);
  const grant = await printed(desk, "grant");
  for (const words of ["准予办理决定书", "〕批-", "准予采伐，发给许可证", "森林法第五十七条", "采伐地块图", "苟云深"]) {
    expect(grant).toContain(words);
  }
  await expect(desk.step("issue-grant")).toHaveCount(0);
  await desk.page.locator("dd", { hasText: "准予办理决定书" }).getByTestId("case-reprint").click();
  const again = desk.page.locator(".print-root .paper");
  await expect(again).toHaveCount(1);
  await expect(again).toContainText("准予办理决定书");
  await expect(again).toContainText("补打");
  // The promise notice printed once more still says what was promised first.
  await desk.page.locator("dd", { hasText: "承诺件受理通知书" }).getByTestId("case-reprint").click();
  const [month, date] = promised.match(/(\d+)月(\d+)日/)!.slice(1);
  await expect(again).toContainText(`${month}月${date}日`);
  await desk.allSent();
  await hall.verify();
});
