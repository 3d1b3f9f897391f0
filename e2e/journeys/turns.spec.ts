// A case changes hands, and a villager changes his mind (TL-06): both possible without a network.
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { Status } from "../fixtures/status.ts";
import { expect, test } from "../fixtures/test.ts";

test("tl-06 a case transferred offline lies with exactly one handler, at the other counter; its applicant then withdraws it", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const manage = await Manage.open(await device(), code);
  const refused = await manage.tile("returned").getAttribute("data-count");
  const office = await device();
  const first = await Desk.open(office, code);
  const number = await first.takeIn({ name: "石改意", phone: "13800138000" });
  await first.allSent();
  await first.openCase(number);
  const promised = await first.page.locator(".clock-state").innerText();

  // The rare steps are folded away, open with the keyboard too, and fold when the focus leaves.
  const more = first.page.getByTestId("case-more");
  await expect(first.step("transfer")).toBeHidden();
  await more.press("Enter");
  await expect(first.step("withdraw")).toBeVisible();
  await first.page.screenshot({ path: "out/desk-more.png" });
  await first.page.keyboard.press("Escape");
  await expect(first.step("transfer")).toBeHidden();
  await expect(first.caseNumber).toContainText(number);
  await more.click();
  await first.page.locator(".case-head__item").click();
  await expect(first.step("transfer")).toBeHidden();

  await office.setOffline(true);
  await more.click();
  await first.step("transfer").click();
  const dialog = first.page.getByTestId("step-dialog");
  await dialog.getByTestId("step-text").fill("请假三天");
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-to").selectOption(OTHER_SEAT.staff);
  await dialog.getByTestId("step-counter").selectOption(String(OTHER_SEAT.counter));
  const named = (await dialog.getByTestId("step-to").locator("option:checked").innerText()).split(" · ")[0]!;
  await dialog.screenshot({ path: "out/desk-step-transfer.png" });
  await first.send(dialog);
  await expect(first.page.locator(".case-head")).toContainText(`经办 ${named}`);
  await expect(first.page.getByRole("main")).toContainText("移交给新的经办人");
  expect(await first.page.locator(".clock-state").innerText()).toBe(promised);
  await first.unsent(1);
  await office.setOffline(false);
  await first.allSent();

  // It lies on the desk of whoever goes on.
  const away = await device();
  const second = await Desk.open(away, code, OTHER_SEAT);
  await second.openCase(number);
  await expect(second.page.locator(".case-head")).toContainText(`经办 ${named}`);
  await expect(second.rows.filter({ hasText: "石改意" })).toHaveCount(1);

  // The villager wants it no more: not without what he said; then it ends, and nothing can be done to it.
  await away.setOffline(true);
  await second.page.getByTestId("case-more").click();
  await second.step("withdraw").click();
  const leaving = second.page.getByTestId("step-dialog");
  await expect(leaving.getByTestId("step-submit")).toBeDisabled();
  await leaving.getByTestId("step-text").fill("本人到窗口说，房子租出去了，不装了");
  await leaving.screenshot({ path: "out/desk-step-withdraw.png" });
  await second.send(leaving);
  await expect(second.page.locator(".clock-state")).toContainText("已撤回");
  await expect(second.step("conclude")).toHaveCount(0);
  await expect(second.page.getByTestId("case-more")).toHaveCount(0);
  await expect(second.step("transfer")).toHaveCount(0);
  await expect(second.step("correct")).toBeVisible();
  await expect(second.rows.filter({ hasText: "石改意" })).toHaveCount(0);
  await second.page.screenshot({ path: "out/desk-withdrawn.png" });
  await away.setOffline(false);
  await second.allSent();

  // A wish of the citizen's is no refusal by the hall, and the phone shows what became of it.
  await expect(manage.tile("returned")).toHaveAttribute("data-count", refused!);
  const status = await Status.open(await device({ viewport: { width: 390, height: 844 } }));
  await status.look(number, "8000");
  await expect(status.answer).toContainText("您撤回了申请");
  await expect(status.page.locator(".steps")).toContainText("您撤回了");
  await status.page.screenshot({ path: "out/status-withdrawn.png" });
  await hall.verify();
});
