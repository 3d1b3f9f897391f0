// A clerk takes cases in without a network, gives printed numbers out, and goes home; the next day all of it arrives.
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import { textOf } from "../fixtures/pdf.ts";
import { printed, readyForOffline } from "../fixtures/shell.ts";
import { Status, wrongDigits } from "../fixtures/status.ts";
import { expect, test } from "../fixtures/test.ts";

const PEOPLE = [
  { name: "王䶮", identity: "11010119010203009X", phone: "13800000001" },
  { name: "阿不都热依木·买买提", identity: "110101190102030006", phone: "13800000002" },
  { name: "欧阳阳", phone: "13800000003" },
];

test("three cases taken in offline arrive once, under the numbers that were printed", async ({ hall, device }) => {
  test.slow();
  const code = await hall.code();
  const office = await device();
  let desk = await Desk.open(office, code);
  await desk.allSent();
  await readyForOffline(desk.page);
  const before = (await hall.cases()).length;

  await office.setOffline(true);
  await hall.kill();
  const numbers: string[] = [];
  for (const person of PEOPLE) numbers.push(await desk.takeIn({ ...person, item: "临时救助" }));
  expect(new Set(numbers).size).toBe(3);
  await desk.unsent(3);
  const papers = await printed(desk.page);
  expect(papers.length).toBe(3);
  for (const [place, person] of PEOPLE.entries()) {
    expect(papers[place]).toContain(numbers[place]);
    expect(papers[place]).toContain(person.name);
  }

  await desk.page.close();
  desk = await Desk.at(office);
  await expect(desk.callNext).toBeVisible();
  await desk.unsent(3);
  for (const [place, person] of PEOPLE.entries()) {
    await desk.openCase(numbers[place]!);
    await expect(desk.page.getByRole("main")).toContainText(person.name);
  }

  await office.setOffline(false);
  await hall.start();
  await desk.allSent();
  const arrived = (await hall.cases()).slice(before);
  expect(arrived.map((entry) => entry.number).sort()).toEqual([...numbers].sort());
  expect(arrived.map((entry) => entry.name).sort()).toEqual(PEOPLE.map((person) => person.name).sort());
  await hall.verify();

  await test.step("another computer sees them", async () => {
    const other = await Desk.open(await device(), code, OTHER_SEAT);
    for (const [place, person] of PEOPLE.entries()) {
      await other.openCase(numbers[place]!);
      await expect(other.page.getByRole("main")).toContainText(person.name);
    }
  });

  await test.step("the citizen finds the case by the printed number", async () => {
    const status = await Status.open(await device());
    await status.look(numbers[1]!, "0006");
    await expect(status.page.getByRole("main")).toContainText("临时救助申请");
    await expect(status.page.getByRole("main")).not.toContainText("阿不都热依木");
  });
});

test("the paper holds number and name as text", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  await desk.fill({ name: "阿不都热依木·买买提", phone: "13800000002", item: "临时救助" });
  await desk.accept.click();
  const number = await desk.given();
  await desk.page.getByTestId("given-print").click();
  await expect.poll(() => printed(desk.page)).toHaveLength(1);
  const text = textOf(await desk.page.pdf({ preferCSSPageSize: true }));
  expect(text).toContain(number);
  expect(text).toContain("阿不都热依木·买买提");
  expect(text).toContain("业务受理单");
  expect(text).not.toContain("叫下一位");
});

test("f28 wrong digits and an unknown number are answered with the same sentence", async ({ hall, device }) => {
  const { number, lastFour } = hall.example();
  const status = await Status.open(await device());
  await status.look(number, wrongDigits(lastFour));
  await expect(status.answer).toBeVisible();
  const wrong = await status.answer.innerText();

  const other = await Status.open(await device());
  await other.look(unknown(number), lastFour);
  await expect(other.answer).toBeVisible();
  expect(await other.answer.innerText()).toBe(wrong);
});

/** A number with a right check digit that nobody was given. */
function unknown(number: string): string {
  const [hall, day, letters] = number.split("-") as [string, string, string];
  return `${hall}-${day}-${letters}-9999-${checkDigit(`${hall}${day}${letters}9999`)}`;
}

/** ISO 7064 MOD 11,10, a letter counted as two digits: A = 10. */
function checkDigit(body: string): number {
  let product = 10;
  for (const digit of [...body].flatMap((c) => [...String(parseInt(c, 36))].map(Number))) {
    product = ((((digit + product) % 10) || 10) * 2) % 11;
  }
  return (11 - product) % 10;
}
