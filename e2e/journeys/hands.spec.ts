// Cases that others take part in: the body above (SIX-11, SIX-12), several departments (FI-08 to FI-10), and cases that
// lie still at the counter (TL-10). Each is offline in the middle.
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { printed } from "../fixtures/paper.ts";
import { Status } from "../fixtures/status.ts";
import { expect, test } from "../fixtures/test.ts";

/** Decided by the county, taken in at every counter. */
const ABOVE = "残疾人证换领";
/** Examined by four departments. */
const TOGETHER = "宅基地";

test("six-12 a matter decided above is sent up, followed and concluded with the result from above; the citizen sees each step", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const office = await device();
  const desk = await Desk.open(office, code);
  await desk.fill({ name: "石上报", phone: "13800138000", item: ABOVE });
  await desk.page.screenshot({ path: "out/desk-up-intake.png" });
  await desk.accept.click();
  const number = await desk.given();
  const notice = await printed(desk, "up");
  expect(notice).toContain("上报件通知书");
  expect(notice).toContain("〕报-");
  expect(notice).toContain("县级残联");
  await desk.allSent();

  await desk.openCase(number);
  const next = desk.page.locator(".next-bar__title");
  const dialog = desk.page.getByTestId("step-dialog");
  await expect(next).toHaveText("受理了，请报上级");
  await expect(desk.page.locator(".clock-state")).toContainText("以前报上级；全部");
  await expect(desk.step("conclude")).toHaveCount(0);
  await desk.page.screenshot({ path: "out/desk-up-begin.png" });

  // Sent up and asked after without a network; both dates stay as they are.
  await office.setOffline(true);
  await desk.step("report-up").click();
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-text").fill("县残疾人联合会");
  await dialog.getByTestId("step-more").fill("专网报送，找业务股");
  await dialog.screenshot({ path: "out/desk-step-report-up.png" });
  await desk.send(dialog);
  await expect(next).toHaveText("报上级了，等结果");
  await expect(desk.page.locator(".clock-state")).not.toContainText("报上级");
  await desk.step("follow-up").click();
  await dialog.getByTestId("step-text").fill("已收到，在审核");
  await dialog.getByTestId("step-more").fill("县残〔2026〕17");
  await desk.send(dialog);
  await expect(desk.page.getByRole("main")).toContainText("县残〔2026〕17");
  await desk.unsent(2);
  await office.setOffline(false);
  await desk.allSent();

  const phone = await Status.open(await device({ viewport: { width: 390, height: 844 } }));
  await phone.look(number, "8000");
  await expect(phone.page.locator(".steps")).toContainText("报上级部门");

  await desk.step("hear-from-above").click();
  await dialog.getByTestId("step-text").fill("同意换发残疾人证");
  // Nobody's yes is chosen beforehand.
  await expect(dialog.getByTestId("step-submit")).toBeDisabled();
  await dialog.getByTestId("step-stance-0").click();
  await desk.send(dialog);
  await expect(next).toHaveText("在办，有了结果就办结");
  await desk.page.screenshot({ path: "out/desk-up-heard.png" });
  await desk.step("conclude").click();
  await dialog.getByTestId("step-likely").click();
  await expect(dialog.getByTestId("step-text")).toHaveValue("同意换发残疾人证");
  await desk.send(dialog);
  await expect(next).toHaveText("办好了，叫申请人来领结果");
  await desk.allSent();
  await hall.verify();
});

test("fi-09 four departments give their opinions offline, meet, and only then the case is concluded; every paper is printed", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const office = await device();
  const desk = await Desk.open(office, code);
  await desk.fill({ name: "石联办", phone: "13800138000", item: TOGETHER });
  await desk.accept.click();
  const number = await desk.given();
  const notice = await printed(desk, "joint");
  expect(notice).toContain("联办件通知书");
  for (const unit of ["民政和社会事务办", "自然资源所", "村镇建设办", "农业农村服务中心"]) expect(notice).toContain(unit);
  await desk.allSent();

  await desk.openCase(number);
  const next = desk.page.locator(".next-bar__title");
  const dialog = desk.page.getByTestId("step-dialog");
  const units = desk.page.getByTestId("case-unit");
  await expect(units).toHaveCount(4);
  await expect(next).toHaveText("等各部门的意见");
  await expect(desk.step("conclude")).toHaveCount(0);
  await office.setOffline(true);
  for (const [place, stance] of [0, 0, 1, 0].entries()) {
    await desk.step("give-opinion").click();
    // The next department that has said nothing is chosen already.
    await expect(dialog.getByTestId("step-unit")).toHaveValue(String(place));
    await dialog.getByTestId(`step-stance-${stance}`).click();
    await dialog.getByTestId("step-text").fill(stance === 1 ? "退出道路红线后同意" : "现场看过，同意");
    if (place === 2) await dialog.screenshot({ path: "out/desk-step-opinion.png" });
    await desk.send(dialog);
  }
  await expect(units.nth(2)).toContainText("有条件同意");
  await desk.unsent(4);
  await desk.page.screenshot({ path: "out/desk-joint-opinions.png" });
  await office.setOffline(false);
  await desk.allSent();

  await expect(next).toHaveText("意见齐了，请召集联审会议");
  await desk.step("call-meeting").click();
  const earliest = await dialog.getByTestId("step-at").getAttribute("min");
  // Not after the promised day: a meeting then would decide nothing in time.
  await dialog.getByTestId("step-text").fill("便民服务中心二楼会议室");
  await dialog.getByTestId("step-at").fill(earliest!.replace(/^(\d{4})/, (year) => String(Number(year) + 1)));
  await dialog.getByTestId("step-submit").click();
  await expect(dialog.getByTestId("step-error")).toContainText("会议要在到期日以前开");
  await dialog.getByTestId("step-at").fill(earliest!);
  await dialog.getByTestId("step-text").fill("便民服务中心二楼会议室");
  await dialog.screenshot({ path: "out/desk-step-meeting.png" });
  await desk.send(dialog);
  await expect(desk.page.getByTestId("given-dialog")).toContainText("联审会议通知");
  const invitation = await printed(desk, "invitation");
  expect(invitation).toContain("退出道路红线后同意");
  expect(invitation).toContain("二楼会议室");

  await desk.step("hold-meeting").click();
  await dialog.getByTestId("step-text").fill("按退出红线的方案同意建房");
  await dialog.getByTestId("step-more").fill("四个部门都到会");
  await dialog.getByTestId("step-stance-1").click();
  await desk.send(dialog);
  const minutes = await printed(desk, "minutes");
  expect(minutes).toContain("联审会议纪要");
  expect(minutes).toContain("按退出红线的方案同意建房");
  await expect(next).toHaveText("在办，有了结果就办结");
  await desk.page.screenshot({ path: "out/desk-joint-met.png" });
  await desk.step("conclude").click();
  await dialog.getByTestId("step-text").fill("同意建房，发给批准书");
  await desk.send(dialog);
  await desk.allSent();
  await hall.verify();
});

test("tl-10 a case laid aside says so in the list and keeps its day; six-14 a promised case is found to belong above", async ({
  hall,
  device,
}) => {
  const desk = await Desk.open(await device(), await hall.code());
  const number = await desk.takeIn({ name: "石先放" });
  await desk.openCase(number);
  const clock = desk.page.locator(".clock-state");
  const promised = await clock.innerText();
  const dialog = desk.page.getByTestId("step-dialog");
  await desk.beginRare("hold");
  await dialog.getByTestId("step-hold-0").click();
  await dialog.getByTestId("step-text").fill("户口簿");
  await dialog.screenshot({ path: "out/desk-step-hold.png" });
  await desk.send(dialog);
  expect(await clock.innerText()).toBe(promised);
  await expect(desk.rows.filter({ hasText: "石先放" })).toContainText("先放着");
  await desk.page.screenshot({ path: "out/desk-held.png" });
  await desk.step("resume").click();
  await desk.send(dialog);
  await expect(desk.rows.filter({ hasText: "石先放" })).not.toContainText("先放着");

  await desk.beginRare("refer");
  await dialog.getByTestId("step-text").fill("超过乡镇权限，要县里定");
  await dialog.getByTestId("step-more").fill("县通信管理办");
  await desk.send(dialog);
  const notice = await printed(desk, "referred");
  expect(notice).toContain("上报件通知书");
  expect(notice).toContain("县通信管理办");
  await expect(desk.page.locator(".case-head")).toContainText("上报件");
  await expect(desk.step("report-up")).toBeVisible();
  await desk.allSent();
});

test("six-12 a no from above is returned and never concluded; the villager reads why on paper", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  const number = await desk.takeIn({ name: "石不批", item: ABOVE });
  await desk.openCase(number);
  const dialog = desk.page.getByTestId("step-dialog");
  await desk.step("report-up").click();
  await dialog.getByTestId("step-text").fill("县残联");
  await dialog.getByTestId("step-more").fill("交换件");
  await desk.send(dialog);
  await desk.step("hear-from-above").click();
  await dialog.getByTestId("step-stance-2").click();
  await dialog.getByTestId("step-text").fill("残疾等级没有变化，不用换发");
  await desk.send(dialog);
  await expect(desk.page.locator(".next-bar__title")).toHaveText("决定不同意，请退回");
  await expect(desk.step("conclude")).toHaveCount(0);
  await desk.step("return").click();
  await dialog.getByTestId("step-text").fill("县残联审核：残疾等级没有变化，不用换发");
  await desk.send(dialog);
  const notice = await printed(desk, "refused-above");
  expect(notice).toContain("退回件通知书");
  expect(notice).toContain("残疾等级没有变化");
  await desk.allSent();
});

test("fi-10 the director sees which department is late", async ({ hall, device }) => {
  const code = await hall.code();
  const manage = await Manage.open(await device(), code);
  const before = Number(await manage.tile("units-late").getAttribute("data-count"));
  await manage.tile("units-late").click();
  await expect(manage.page.getByTestId("manage-row")).toHaveCount(before);
  await manage.page.screenshot({ path: "out/manage-units-late.png" });
});
