// F50: pressing twice makes one.
import { Desk } from "../fixtures/desk.ts";
import { Kiosk } from "../fixtures/kiosk.ts";
import { expect, test } from "../fixtures/test.ts";

test("f50 double click, Enter and click, press and reload: one case each", async ({ hall, device }) => {
  const office = await device();
  const desk = await Desk.open(office, await hall.code());
  const of = async (name: string) => (await hall.cases()).filter((entry) => entry.name === name);

  await test.step("double click", async () => {
    await desk.fill({ name: "石双击" });
    await desk.accept.dblclick();
    await desk.given();
    await desk.finishPaper();
  });
  await test.step("Enter and click", async () => {
    await desk.fill({ name: "石键击" });
    await desk.accept.focus();
    await desk.accept.evaluate((button) => {
      (button as HTMLButtonElement).click();
      (button as HTMLButtonElement).form?.requestSubmit();
      (button as HTMLButtonElement).click();
    });
    await desk.given();
    await desk.finishPaper();
  });
  await test.step("press, reload, and press again if the form is still there", async () => {
    await desk.fill({ name: "石重载" });
    // What a person typed is on the disk within a second; a machine types a whole form in less.
    await desk.draftKept("石重载");
    await desk.accept.evaluate((button) => {
      (button as HTMLButtonElement).click();
      location.reload();
    });
    await expect(desk.callNext).toBeVisible();
    // The number stays until the paper is there; if it was not stored, the draft is offered.
    const number = desk.givenNumber;
    const draft = desk.page.getByTestId("draft-continue");
    await expect(number.or(draft).first()).toBeVisible();
    if (!(await number.isVisible())) {
      await draft.first().click();
      await desk.accept.click();
    }
    await desk.given();
    await desk.finishPaper();
  });
  await test.step("press with something missing, mend, press", async () => {
    await desk.newCase();
    await desk.write({ name: "石补正", phone: "1380" });
    await desk.findAll();
    await desk.accept.click();
    await expect(desk.page.getByTestId("tel-error")).toContainText("手机号是 11 位，现在 4 位");
    await expect(desk.givenNumber).toBeHidden();
    await desk.field("phone").fill("13800000004");
    await desk.accept.click();
    await desk.given();
    await desk.finishPaper();
  });
  await desk.allSent();
  for (const name of ["石双击", "石键击", "石重载", "石补正"]) expect(await of(name), name).toHaveLength(1);
});

test("f50 a double tap at the machine is one number", async ({ hall, device }) => {
  const kiosk = await Kiosk.open(await device(), await hall.code());
  const taken = async () => (await hall.journal()).split("what: Taken {").length - 1;
  const before = await taken();
  await kiosk.choice("A").dblclick();
  await kiosk.page.getByTestId("kiosk-confirm").dblclick();
  await expect(kiosk.number).toBeVisible();
  const first = await kiosk.number.innerText();
  await kiosk.page.reload();
  // The number stays until the person has it.
  await expect(kiosk.number).toHaveText(first);
  await kiosk.page.getByTestId("kiosk-done").click();
  const second = await kiosk.take("B");
  expect(second).toMatch(/^B/);
  await expect.poll(taken).toBe(before + 2);
});
