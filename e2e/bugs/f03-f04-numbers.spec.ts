// F03, F04: full-width figures are the ordinary ones, and x is X.
import { Desk } from "../fixtures/desk.ts";
import { printed } from "../fixtures/shell.ts";
import { Status } from "../fixtures/status.ts";
import { expect, test } from "../fixtures/test.ts";

const wide = (text: string) => [...text].map((c) => (c >= "!" && c <= "~" ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join("");

test("f03 full-width phone, identity number, case number and digits are taken as the ordinary ones", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  const number = await desk.takeIn({ name: "石全角", phone: "１３８００００００００", identity: "１１０１０１１９０１０２０３０００６" });
  await desk.allSent();
  const journal = await hall.journal();
  expect(journal).toContain('identity: "110101190102030006", phone: "13800000000"');
  for (const typed of ["13800000000", "１３８００００００００", "110101190102030006", number, wide(number)]) {
    await desk.search(typed);
    await expect(desk.found(number), typed).toBeVisible();
    await desk.search("");
  }
  const status = await Status.open(await device());
  await status.look(wide(number), "０００６");
  await expect(status.page.getByRole("main")).toContainText("宽带报装");
});

test("f04 an identity number ending in x, X or Ｘ is one number, one person, printed with X", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  const first = await desk.takeIn({ name: "石末位", identity: "11010119010203009x" });
  const second = await desk.takeIn({ name: "石末位", identity: "11010119010203009Ｘ" });
  await desk.allSent();
  const journal = await hall.journal();
  expect(journal).toContain('"11010119010203009X"');
  expect(journal).not.toContain("11010119010203009x");
  expect(journal).not.toContain("11010119010203009Ｘ");
  for (const typed of ["11010119010203009X", "11010119010203009x", "11010119010203009Ｘ"]) {
    await desk.search(typed);
    await expect(desk.found(first), typed).toBeVisible();
    await expect(desk.found(second), typed).toBeVisible();
    await desk.search("");
  }
  for (const paper of await printed(desk.page)) expect(paper).not.toMatch(/009x|009Ｘ/);

  await desk.newCase();
  await desk.write({ name: "石末位", identity: "11010119010203009x" });
  await desk.field("phone").focus();
  await expect(desk.page.getByText("此人以前有 2 件")).toBeVisible();
});
