// What a clerk and a citizen are told is what is so: no code without use, no sum without its field, no answer by default.
import { Desk } from "../fixtures/desk.ts";
import { Status } from "../fixtures/status.ts";
import { expect, test } from "../fixtures/test.ts";

test("op-12 a villager without identity card and phone looks the case up with the code on the slip", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  await desk.fill({ name: "石无卡" });
  await desk.accept.click();
  const number = await desk.given();
  const code = /查询码 (\d{4})/.exec(await desk.page.getByTestId("given-code").innerText())![1]!;
  await desk.page.getByTestId("given-print").click();
  await expect(desk.page.locator(".print-root .paper").first()).toContainText(`查询码 ${code}`);
  await desk.page.getByTestId("given-done").click();
  await desk.allSent();

  const status = await Status.open(await device({ viewport: { width: 390, height: 844 } }));
  await status.look("", "");
  await expect(status.answer).toContainText("请填编号和最后四位");
  await status.look(number, code === "0000" ? "1111" : "0000");
  await expect(status.answer).toContainText("没有查到");
  await status.look(number, code);
  await expect(status.page.locator(".steps")).toContainText("受理");

  // Who gave a phone needs no code, and none is printed.
  await desk.fill({ name: "石有卡", phone: "13800138000" });
  await desk.accept.click();
  await desk.given();
  await desk.page.getByTestId("given-print").click();
  await expect(desk.page.locator(".print-root .paper").first()).toContainText("扫码查进度");
  await expect(desk.page.locator(".print-root")).not.toContainText("查询码");
});

test("cd-07 a field with a fault is named beside the buttons, and nothing is proposed until it is mended", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  await desk.newCase();
  await desk.write({ name: "1" });
  await desk.findAll();
  const says = desk.page.getByTestId("intake-says");
  await expect(says).toHaveText("先改“姓名”这一格，再收");
  await expect(desk.accept).not.toHaveClass(/button--primary/);
  await desk.accept.click();
  await expect(desk.field("name")).toBeFocused();
  await desk.field("name").fill("石可收");
  await desk.field("phone").fill("123");
  await desk.field("name").focus();
  await expect(says).toHaveText("先改“电话”这一格，再收");
  await desk.field("phone").fill("");
  await desk.field("name").focus();
  await expect(says).toHaveText("材料齐了，可以受理");
  await expect(desk.accept).toHaveClass(/button--primary/);
});

test("tl-09 a result and a receiver are said by somebody: nothing is filled in, and one press takes what is likely", async ({
  hall,
  device,
}) => {
  const desk = await Desk.open(await device(), await hall.code());
  const number = await desk.takeIn({ name: "石领证" });
  await desk.openCase(number);
  const dialog = desk.page.getByTestId("step-dialog");
  for (const [step, likely] of [
    ["conclude", ""],
    ["deliver", "石领证"],
  ] as const) {
    await desk.step(step).click();
    await expect(dialog.getByTestId("step-text")).toHaveValue("");
    await expect(dialog.getByTestId("step-submit")).toBeDisabled();
    await dialog.getByTestId("step-likely").click();
    await expect(dialog.getByTestId("step-text")).toHaveValue(likely === "" ? /.+/ : likely);
    await dialog.screenshot({ path: `out/desk-step-${step}.png` });
    await desk.send(dialog);
  }
});

test("d02 on a receipt for nothing nobody declares anything about materials", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  await desk.newCase();
  await desk.write({ name: "石没带" });
  await desk.findAll("not-brought");
  await desk.page.getByTestId("intake-supplement").click();
  await desk.given();
  await desk.page.getByTestId("given-print").click();
  const receipt = desk.page.locator(".print-root .paper").first();
  await expect(receipt).toContainText("没有留下材料");
  await expect(receipt).not.toContainText("以上材料");
});
