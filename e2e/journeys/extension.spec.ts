// A promise that cannot be kept: asked for offline, granted by the director, told to the citizen in time (TL-07).
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { Status } from "../fixtures/status.ts";
import { expect, test } from "../fixtures/test.ts";

test("tl-07 an extension is asked for offline, granted by the director, told and printed; only then the day moves", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const office = await device();
  const desk = await Desk.open(office, code);
  const number = await desk.takeIn({ name: "石延期", phone: "13800138000" });
  await desk.openCase(number);
  const main = desk.page.getByRole("main");
  const clock = desk.page.locator(".clock-state");
  const promised = await clock.innerText();

  // Asked without a network: it is kept, and the day stands.
  await office.setOffline(true);
  await desk.beginRare("ask-extension");
  const dialog = desk.page.getByTestId("step-dialog");
  const until = await dialog.getByTestId("step-day").getAttribute("max");
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-day").fill(until!);
  await dialog.getByTestId("step-text").fill("上级系统停用，材料要重新核对");
  await dialog.screenshot({ path: "out/desk-step-ask-extension.png" });
  await desk.send(dialog);
  await expect(main).toContainText("等主任批");
  await expect(desk.step("ask-extension")).toHaveCount(0);
  expect(await clock.innerText()).toBe(promised);
  await office.setOffline(false);
  await desk.allSent();

  // The director sees it as a number, opens it, says no without a reason in vain, then yes.
  const manage = await Manage.open(await device(), code);
  await expect(manage.page.getByTestId("manage-tile-wishes")).toHaveAttribute("data-count", "1");
  await manage.page.getByTestId("manage-tile-wishes").click();
  const wish = manage.page.getByTestId("wish").filter({ hasText: number });
  await expect(wish).toContainText("上级系统停用");
  await wish.getByTestId("wish-refuse").click();
  await expect(wish.getByTestId("wish-refuse")).toBeDisabled();
  await manage.page.screenshot({ path: "out/manage-wishes-extension.png" });
  await wish.getByTestId("wish-grant").click();
  await expect(wish).toBeHidden();
  await expect(manage.page.getByTestId("manage-tile-wishes")).toHaveAttribute("data-count", "0");

  // The counter is told to tell; until then the promise stands.
  await expect(desk.page.locator(".next-bar__title")).toHaveText("主任同意延期了，请告诉申请人");
  expect(await clock.innerText()).toBe(promised);
  await desk.step("tell-extension").click();
  await dialog.getByTestId("step-likely").click();
  await desk.send(dialog);
  await expect(desk.page.getByTestId("given-dialog")).toContainText("延期办理告知书");
  await desk.page.getByTestId("given-print").click();
  const paper = desk.page.locator(".print-root .paper");
  await expect(paper).toContainText("延期办理告知书");
  await expect(paper).toContainText("批准人：中心主任 岳临川");
  await expect(paper).toContainText("〔");
  await desk.page.getByTestId("given-done").click();
  await expect(clock).not.toHaveText(promised);
  await desk.page.screenshot({ path: "out/desk-extended.png" });
  await desk.allSent();

  // The promise notice printed once more still says what was promised first.
  await desk.page.locator("dd", { hasText: "承诺件受理通知书" }).getByTestId("case-reprint").click();
  await expect(paper).toContainText("承诺件受理通知书");
  const [month, date] = promised.match(/(\d+)月(\d+)日/)!.slice(1);
  await expect(paper).toContainText(`${month}月${date}日`);

  const status = await Status.open(await device({ viewport: { width: 390, height: 844 } }));
  await status.look(number, "8000");
  await expect(status.page.locator(".steps")).toContainText("承诺日期延后");
  await hall.verify();
});

test("tl-07 the director says no: the counter reads why, and nothing more can be asked", async ({ hall, device }) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const number = await desk.takeIn({ name: "石不延" });
  await desk.openCase(number);
  await desk.beginRare("ask-extension");
  const dialog = desk.page.getByTestId("step-dialog");
  await dialog.getByTestId("step-day").fill((await dialog.getByTestId("step-day").getAttribute("max"))!);
  await dialog.getByTestId("step-text").fill("人手不够");
  await desk.send(dialog);
  await desk.allSent();
  const manage = await Manage.open(await device(), code);
  await manage.page.getByTestId("manage-tile-wishes").click();
  const wish = manage.page.getByTestId("wish").filter({ hasText: number });
  await wish.getByTestId("wish-refuse").click();
  await wish.getByTestId("wish-why-not").fill("先调人手，按期办");
  await wish.getByTestId("wish-refuse").click();
  await expect(wish).toBeHidden();
  const main = desk.page.getByRole("main");
  await expect(main).toContainText("先调人手，按期办");
  await expect(desk.step("ask-extension")).toHaveCount(0);
  await expect(desk.step("tell-extension")).toBeHidden();
  await expect(desk.step("conclude")).toBeVisible();
});

test("six-07 a piece demanded later is taken in while the clock runs on", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  const number = await desk.takeIn({ name: "石再要" });
  await desk.openCase(number);
  const clock = await desk.page.locator(".clock-state").innerText();
  await desk.beginRare("demand-more");
  const dialog = desk.page.getByTestId("step-dialog");
  await dialog.getByTestId("step-text").fill("房屋照片");
  await dialog.getByTestId("step-more").fill("收件时没有看出来");
  await desk.send(dialog);
  // The citizen has it in writing, with the reason.
  await expect(desk.page.getByTestId("given-dialog")).toContainText("补办件通知书");
  await desk.page.getByTestId("given-print").click();
  await expect(desk.page.locator(".print-root .paper")).toContainText("房屋照片：收件时没有看出来");
  await desk.page.getByTestId("given-done").click();
  await expect(desk.page.locator(".next-bar__title")).toHaveText("还差一样材料：房屋照片");
  await desk.step("supply").click();
  await dialog.getByTestId(/step-piece-/).click();
  await desk.send(dialog);
  await expect(desk.page.locator(".next-bar__title")).toHaveText("在办，有了结果就办结");
  expect(await desk.page.locator(".clock-state").innerText()).toBe(clock);
  await desk.allSent();
});
