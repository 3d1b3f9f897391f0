// 否定报备: no no without a line, and no counter alone in a major matter (NB-01 to NB-04, A.6 no. 5).
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { expect, test } from "../fixtures/test.ts";

test("nb-02 a major matter: the counter submits, the leader allows, the counter returns, and both stand in the register", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const number = await desk.takeIn({ name: "石重大", item: "宅基地" });
  await desk.openCase(number);
  await expect(desk.step("return")).toBeHidden();
  await desk.step("submit-return").click();
  const dialog = desk.page.getByTestId("step-dialog");
  await dialog.getByTestId("step-text").fill("地块在禁建区，实地看过");
  await dialog.screenshot({ path: "out/desk-step-submit-return.png" });
  await desk.send(dialog);
  const main = desk.page.getByRole("main");
  await expect(main).toContainText("退回已报分管负责人，等答复");
  await expect(desk.step("submit-return")).toBeHidden();
  await desk.allSent();

  const manage = await Manage.open(await device(), code);
  await expect(manage.tile("wishes")).toHaveAttribute("data-count", "1");
  await manage.tile("wishes").click();
  const wish = manage.page.getByTestId("wish").filter({ hasText: number });
  await expect(wish).toContainText("报请退回");
  await expect(wish).toContainText("地块在禁建区");
  await manage.page.screenshot({ path: "out/manage-wishes.png" });
  await wish.getByTestId("wish-grant").click();
  await expect(wish).toBeHidden();

  await expect(main).toContainText("可以办退回了");
  await desk.step("return").click();
  await expect(dialog.getByTestId("step-text")).toHaveValue("地块在禁建区，实地看过");
  await desk.send(dialog);
  await expect(desk.page.getByTestId("given-dialog")).toContainText("退回件通知书");
  await desk.finishPaper();
  await desk.allSent();

  await manage.page.getByRole("link", { name: "否定报备" }).click();
  const line = manage.page.getByTestId("register-line").filter({ hasText: "地块在禁建区" });
  await expect(line).toHaveCount(1);
  const lines = await manage.page.getByTestId("register-line").count();
  await expect(line).toContainText("不予核准");
  await expect(line).toContainText("石*大");
  await expect(line).toContainText(number);
  await expect(line).toContainText("岳临川");
  await manage.page.screenshot({ path: "out/manage-register.png" });

  // What was wrong is said in a further line; the line stands.
  await line.getByTestId("register-amend").click();
  await line.getByTestId("register-amend-text").fill("依据补充：村规划第三条");
  await line.getByTestId("register-amend-enter").click();
  await expect(manage.page.getByTestId("register-line")).toHaveCount(lines + 1);
  await expect(manage.page.getByTestId("register-line").first()).toContainText("补充说明");
  await expect(manage.page.getByTestId("register-line").first()).toContainText("村规划第三条");
  await expect(line).toHaveCount(1);
  await hall.verify();
});

test("nb-02 the leader says no: the counter reads why and goes on; in a doubtful matter it may leave the no to the leader", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const number = await desk.takeIn({ name: "石疑难" });
  await desk.openCase(number);
  await expect(desk.step("submit-return")).toBeHidden();
  await desk.step("return").click();
  const dialog = desk.page.getByTestId("step-dialog");
  await dialog.getByTestId("step-text").fill("住址说不清");
  await dialog.getByTestId("step-doubtful").click();
  await expect(dialog).toBeHidden();
  await desk.allSent();
  const manage = await Manage.open(await device(), code);
  await manage.tile("wishes").click();
  const wish = manage.page.getByTestId("wish").filter({ hasText: number });
  await wish.getByTestId("wish-refuse").click();
  await wish.getByTestId("wish-why-not").fill("请村里出证明再定");
  await wish.getByTestId("wish-refuse").click();
  await expect(wish).toBeHidden();
  const main = desk.page.getByRole("main");
  await expect(main).toContainText("分管负责人不同意退回：请村里出证明再定");
  await expect(desk.step("conclude")).toBeVisible();
  // Who asked is bound by the answer: in place of refusing stands asking again.
  await expect(desk.step("submit-return")).toBeVisible();
  await expect(desk.step("return")).toHaveCount(0);
  await desk.page.screenshot({ path: "out/desk-leader-said-no.png" });
});

test("nb-03 who is turned away without a case stands in the register, offline too", async ({ hall, device }) => {
  const code = await hall.code();
  const office = await device();
  const desk = await Desk.open(office, code);
  await desk.allSent();
  await office.setOffline(true);
  await desk.newCase();
  await desk.write({ name: "石白跑" });
  await desk.page.getByTestId("intake-turn-away").click();
  const dialog = desk.page.getByTestId("turn-dialog");
  await expect(dialog.getByTestId("turn-person")).toHaveValue("石白跑");
  await expect(dialog.getByTestId("turn-enter")).toBeDisabled();
  await dialog.getByTestId("turn-reason").fill("户口不在本镇，请到户籍所在地办");
  await dialog.screenshot({ path: "out/desk-turn-away.png" });
  await dialog.getByTestId("turn-enter").click();
  await expect(dialog).toBeHidden();
  await desk.unsent(1);
  await office.setOffline(false);
  await desk.allSent();
  const manage = await Manage.open(await device(), code);
  await manage.page.getByRole("link", { name: "否定报备" }).click();
  const line = manage.page.getByTestId("register-line").filter({ hasText: "户口不在本镇" });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText("当面告知");
  await expect(line).toContainText("石*跑");
  await expect(line).toContainText("户口不在本镇");
});
