// An agent does the errand (AG-02), a fee is paid elsewhere (SC-14), and the applicant has the last word (AG-11, WK-03).
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { printed } from "../fixtures/paper.ts";
import { Status } from "../fixtures/status.ts";
import { expect, test } from "../fixtures/test.ts";

/** Decided by the county; nobody need come in person. */
const BY_AGENT = "残疾人证换领";

test("ag-11 an errand entrusted offline is done by the agent, handed over against a signature, and ends with the applicant's word", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const office = await device();
  const desk = await Desk.open(office, code);
  const manage = await Manage.open(await device(), code);
  const before = Number(await manage.tile("to-call").getAttribute("data-count"));
  const number = await desk.takeIn({ name: "石代办", phone: "13800138000", item: BY_AGENT });
  await desk.openCase(number);
  const dialog = desk.page.getByTestId("step-dialog");

  await office.setOffline(true);
  await desk.beginRare("entrust");
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-to").selectOption("201");
  await dialog.getByTestId("step-likely").click();
  await dialog.getByTestId("step-more").fill("原残疾人证一本");
  await dialog.getByTestId("step-day").fill(`${new Date().getUTCFullYear() + 1}-06-30`);
  await dialog.screenshot({ path: "out/desk-step-entrust.png" });
  await desk.send(dialog);
  const commission = await printed(desk, "commission");
  expect(commission).toContain("代理服务委托书");
  expect(commission).toContain("原残疾人证一本");
  await expect(desk.page.getByRole("main")).toContainText("代办、收费、回访");
  await desk.step("report-up").click();
  await dialog.getByTestId("step-text").fill("县残联");
  await dialog.getByTestId("step-more").fill("交换件");
  await desk.send(dialog);
  await office.setOffline(false);
  await desk.allSent();

  await desk.step("hear-from-above").click();
  await dialog.getByTestId("step-text").fill("同意换发");
  await dialog.getByTestId("step-stance-0").click();
  await desk.send(dialog);
  await desk.step("conclude").click();
  await dialog.getByTestId("step-likely").click();
  await desk.send(dialog);
  await desk.step("deliver").click();
  await dialog.getByTestId("step-text").fill("母立夏（代办员）");
  await desk.send(dialog);
  const slip = await printed(desk, "delivery");
  expect(slip).toContain("送达回证");
  expect(slip).toContain("母立夏（代办员）");
  await desk.allSent();

  // It is over and owes a word: the director sees it, the desk offers it, nothing is rated by default.
  await expect(desk.page.locator(".next-bar__title")).toHaveText("办完了，请回访申请人");
  await expect(manage.tile("to-call")).toHaveAttribute("data-count", String(before + 1));
  await desk.step("call-back").click();
  await dialog.getByTestId("step-likely").click();
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-heard-5").click();
  await desk.send(dialog);
  await expect(desk.page.getByRole("main")).toContainText("回访，没联系上");
  await desk.step("call-back").click();
  await dialog.getByTestId("step-likely").click();
  await dialog.getByTestId("step-heard-1").click();
  await dialog.getByTestId("step-confirms").click();
  await dialog.getByTestId("step-more").fill("不用跑县里，方便");
  await dialog.screenshot({ path: "out/desk-step-call-back.png" });
  await desk.send(dialog);
  const feedback = await printed(desk, "feedback");
  expect(feedback).toContain("服务意见反馈表");
  expect(feedback).toContain("不用跑县里，方便");
  await expect(desk.page.locator(".next-bar__title")).toHaveText("这一件已经办完");
  await desk.page.screenshot({ path: "out/desk-after.png" });
  await expect(manage.tile("to-call")).toHaveAttribute("data-count", String(before));
  await desk.allSent();
  await hall.verify();
});

test("sc-14 a fee is asked for in writing, and the result is not handed over before its receipt is seen", async ({
  hall,
  device,
}) => {
  const office = await device();
  const desk = await Desk.open(office, await hall.code());
  const number = await desk.takeIn({ name: "石缴费" });
  await desk.openCase(number);
  const dialog = desk.page.getByTestId("step-dialog");
  await desk.beginRare("ask-fee");
  await dialog.getByTestId("step-text").fill("二十");
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-text").fill("２０元");
  await desk.send(dialog);
  const notice = await printed(desk, "fee");
  expect(notice).toContain("缴费通知书");
  expect(notice).toContain("20.00 元");
  expect(notice).toContain("本窗口不收现金");

  // The villager reads of it before coming in vain.
  await desk.correctPhone("13800138000");
  await desk.allSent();
  const phone = await Status.open(await device({ viewport: { width: 390, height: 844 } }));
  await phone.look(number, "8000");
  await expect(phone.page.locator(".answer")).toContainText("还要缴费 20.00 元");
  await expect(phone.page.locator(".answer")).not.toContainText("不用做什么");
  await office.setOffline(true);
  await desk.step("conclude").click();
  await dialog.getByTestId("step-text").fill("装好了");
  await desk.send(dialog);
  await desk.step("deliver").click();
  await dialog.getByTestId("step-likely").click();
  await dialog.getByTestId("step-submit").click();
  await expect(dialog.getByTestId("step-error")).toContainText("票据还没有登记");
  await dialog.getByTestId("step-cancel").click();
  await desk.step("pay-fee").click();
  await dialog.getByTestId("step-text").fill("川财0012");
  await dialog.getByTestId("step-more").fill("信用社");
  await desk.send(dialog);
  await expect(desk.page.getByRole("main")).toContainText("20.00 元，票据号 川财0012");
  await desk.step("deliver").click();
  await dialog.getByTestId("step-likely").click();
  await desk.send(dialog);
  await desk.finishPaper();
  await office.setOffline(false);
  await desk.allSent();
  await hall.verify();
});
