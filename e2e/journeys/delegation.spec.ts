// What goes through other hands: another body's item under a delegation (AG-06, AG-07, D22), a project with its stages
// (AG-13), an incident at the counter (CD-10), a session outside the hall (WK-11).
import { Desk } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { textOf } from "../fixtures/pdf.ts";
import { stubPrinter } from "../fixtures/shell.ts";
import { expect, test } from "../fixtures/test.ts";

/** An item of the sample that is another body's, and whose. */
const OWNED = "合作社设立";
const BODY = "县市场监督管理局";
/** An item of the sample that is a project. */
const PROJECT = "企业投资项目";
/** A leader on duty of the sample's register. */
const LEADER = "002";

/** So many days from today, in Beijing. */
function day(ahead: number): string {
  return new Date(Date.now() + (8 + 24 * ahead) * 3_600_000).toISOString().slice(0, 10);
}

test("ag-06 ag-07 another body's item waits for its delegation; a project has stages; an incident and a session are entered", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const desk = await Desk.open(await device(), code);
  const director = (await Manage.open(await device(), code)).page;

  // Without a delegation the counter reads so before it fills anything in, and cannot accept.
  const main = desk.page.getByRole("main");
  await desk.fill({ name: "石合社", phone: "13800138000", item: OWNED });
  await expect(desk.page.getByTestId("intake-delegated")).toContainText("现在没有有效的委托");
  await desk.accept.click();
  await expect(main).toContainText("没有公布过的委托，不能收");
  await desk.page.screenshot({ path: "out/desk-not-delegated.png" });

  // The director enters it, and it counts from its announcement on.
  await stubPrinter(director);
  await director.goto("/manage");
  await director.getByTestId("manage-delegations").click();
  await director.getByTestId("delegation-enter").click();
  const form = director.getByTestId("delegation-dialog");
  await expect(form.getByTestId("delegation-body")).toHaveValue(BODY);
  await expect(form.getByTestId("delegation-save")).toBeDisabled();
  await form.getByTestId("delegation-counter").selectOption("8");
  await form.locator('[data-testid^="delegation-item-"]').first().click();
  await form.getByTestId("delegation-powers").fill("受理、初审、送达");
  await form.getByTestId("delegation-limits").fill("不作出登记决定");
  await form.getByTestId("delegation-to").fill(day(30));
  await form.screenshot({ path: "out/manage-delegation-form.png" });
  await form.getByTestId("delegation-save").click();
  await expect(form).toBeHidden();
  const line = director.getByTestId("delegation");
  await expect(line).toContainText("没有公布");
  await line.getByTestId("delegation-publish").click();
  await expect(line).toContainText("有效");
  await expect(director.getByTestId("manage-title")).toHaveText("委托办理：1 项有效");
  await director.screenshot({ path: "out/manage-delegations.png" });
  await line.getByTestId("delegation-print").click();
  await expect(director.locator('html[data-print="paper"]')).toBeAttached();
  await director.emulateMedia({ media: "print" });
  await director.screenshot({ path: "out/paper-delegation.png", fullPage: true });
  await director.emulateMedia({ media: null });
  const paper = textOf(await director.pdf({ preferCSSPageSize: true }));
  for (const words of ["委托办理公告", BODY, "农民专业合作社设立登记", "受理、初审、送达", "不作出登记决定"]) {
    expect(paper).toContain(words);
  }

  // The same form is accepted now; nothing was typed twice.
  await expect(desk.page.getByTestId("intake-delegated")).toContainText(`受${BODY}委托办理`);
  await desk.accept.click();
  await desk.given();
  await desk.finishPaper();

  // A project: its stages stand on the case and in the director's list.
  const number = await desk.takeIn({ name: "石投资", phone: "13800138001", item: PROJECT });
  await desk.openCase(number);
  const stage = desk.page.getByTestId("stage-dialog");
  await desk.page.getByTestId("project-add").click();
  await stage.getByTestId("stage-usual").first().click();
  await expect(stage.getByTestId("stage-enter")).toBeDisabled();
  await stage.getByTestId("stage-day").fill(day(10));
  await stage.getByTestId("stage-enter").click();
  await expect(stage).toBeHidden();
  await desk.page.getByTestId("project-add").click();
  await stage.getByTestId("stage-name").fill("用地预审");
  await stage.getByTestId("stage-day").fill(day(20));
  await stage.getByTestId("stage-enter").click();
  await expect(desk.page.getByTestId("project-stage")).toHaveCount(2);
  await desk.page.getByTestId("project-finish").first().click();
  await stage.getByTestId("stage-enter").click();
  await expect(desk.page.getByTestId("project-stage").first()).toContainText("办完");
  await desk.page.screenshot({ path: "out/desk-project.png" });

  // Something happened: one action, to a leader, without anybody's number.
  await desk.page.getByTestId("desk-menu").click();
  await desk.page.getByTestId("desk-incident").click();
  const incident = desk.page.getByTestId("incident-dialog");
  await incident.getByTestId("incident-what").fill("来人拍桌子骂人，电话13800138000");
  await expect(incident.getByTestId("incident-send")).toBeDisabled();
  await incident.getByTestId(`incident-leader-${LEADER}`).click();
  await incident.getByTestId("incident-send").click();
  await expect(incident.getByTestId("incident-error")).toContainText("请去掉");
  await incident.getByTestId("incident-what").fill("来人等了一个小时，拍桌子骂人");
  await incident.screenshot({ path: "out/desk-incident.png" });
  await incident.getByTestId("incident-send").click();
  await expect(incident).toBeHidden();
  await desk.allSent();

  await director.goto("/manage");
  await director.getByTestId("manage-projects").click();
  const project = director.getByTestId("project").filter({ hasText: number });
  await expect(project).toContainText("1/2");
  await expect(project).toContainText("用地预审");
  await director.screenshot({ path: "out/manage-projects.png" });
  await director.getByTestId("manage-back").click();
  await expect(director.getByTestId("manage-incidents")).toContainText("1 件没有处理");
  await director.getByTestId("manage-incidents").click();
  const happened = director.getByTestId("incident");
  await expect(happened).toContainText("拍桌子骂人");
  await expect(happened.getByTestId("incident-settle")).toHaveCount(0);
  const writing = director.getByTestId("incident-dialog");
  await happened.getByTestId("incident-explain").click();
  await writing.getByTestId("incident-text").fill("系统慢，排队久了");
  await writing.getByTestId("incident-enter").click();
  await expect(writing).toBeHidden();
  await happened.getByTestId("incident-settle").click();
  await writing.getByTestId("incident-text").fill("当面解释，已经和好");
  await writing.getByTestId("incident-enter").click();
  await expect(happened).toContainText("当面解释，已经和好");
  await expect(director.getByTestId("manage-title")).toHaveText("窗口事件：都处理了");
  await director.screenshot({ path: "out/manage-incidents.png" });

  // The hall goes out: what was asked there is added to what was asked here.
  await director.getByRole("link", { name: "咨询来信" }).click();
  const both = director.locator('[data-testid="both-count"][data-topic="3"]');
  const before = Number(await both.innerText());
  await director.getByTestId("outreach-begin").click();
  const session = director.getByTestId("outreach-dialog");
  await session.getByTestId("outreach-form-1").click();
  await session.getByTestId("outreach-place").fill("村委会院坝");
  await session.getByTestId("outreach-village").selectOption({ index: 1 });
  await session.getByTestId("outreach-staff-101").click();
  await session.getByTestId("outreach-topic").selectOption("3");
  await session.getByTestId("outreach-reached").fill("46");
  await expect(session.getByTestId("outreach-enter")).toBeDisabled();
  await session.getByTestId("outreach-questions").fill("9");
  await session.screenshot({ path: "out/manage-outreach-form.png" });
  await session.getByTestId("outreach-enter").click();
  await expect(session).toBeHidden();
  await expect(director.getByTestId("outreach-line")).toContainText("进村入户");
  await expect(director.getByTestId("outreach-title")).toHaveText("走出大厅：1 场，46 人次");
  await expect(director.locator('[data-testid="outreach-count"][data-topic="3"]')).toHaveText("9");
  await expect(both).toHaveText(String(before + 9));
  await director.screenshot({ path: "out/manage-outreach.png" });
  await desk.allSent();
  await hall.verify();
});
