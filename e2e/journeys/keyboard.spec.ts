// The desk without a mouse: an intake of a common item from the first key to the number on paper, each key counted; then the
// case is found, concluded and handed over by keys alone.
import { type Page } from "@playwright/test";
import { Desk } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

/** Counts what fingers do. Chinese words cost their pinyin and one key to choose the word. */
class Fingers {
  keys = 0;
  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys += 1;
    }
  }

  /** Types words with an input method: text as it arrives, and its pinyin. */
  async say(text: string, pinyin: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    this.keys += pinyin.length + 1;
  }

  async digits(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.keys += text.length;
  }

  /** Tab until the thing has the focus; never more than so often. */
  async tabTo(testid: string, most = 30): Promise<void> {
    for (let count = 0; count < most; count += 1) {
      const here = await this.page.evaluate(() => document.activeElement?.getAttribute("data-testid"));
      if (here === testid) return;
      await this.press("Tab");
    }
    throw new Error(`${testid} is not reached by Tab`);
  }
}

/** Seconds that a clerk of fifty takes for a key: 0.28 s is the keystroke-level model's average non-secretary typist. */
const SECONDS_A_KEY = 0.28;

test("a common item is taken in by keys alone, in less than a minute of a person's time; the case is found and ended without a mouse", async ({
  hall,
  device,
}) => {
  const desk = await Desk.open(await device(), await hall.code());
  const { page } = desk;
  await page.mouse.move(0, 0);
  const fingers = new Fingers(page);

  await fingers.press("F8");
  await expect(page.getByTestId("intake-item-filter")).toBeFocused();
  await fingers.say("残疾人证换领", "canjirenzheng");
  await fingers.press("Enter");
  await expect(desk.field("name")).toBeFocused();
  await fingers.say("王秀英", "wangxiuying");
  await fingers.press("Enter");
  await expect(desk.field("identity")).toBeFocused();
  await fingers.digits("11010119010203009X");
  await fingers.press("Enter");
  await expect(desk.field("phone")).toBeFocused();
  await fingers.digits("13800138000");
  await fingers.press("Enter");
  await expect(desk.field("village")).toBeFocused();
  await fingers.press("ArrowDown", "Enter");
  for (const material of [0, 1, 2]) {
    // A person sees the line light up before the next key.
    await expect(page.locator(`#material-${material} input`).first()).toBeFocused();
    await fingers.press("1");
  }
  await expect(desk.accept).toBeFocused();
  await fingers.press("Enter");
  const number = await desk.given();
  await expect(page.getByTestId("given-print")).toBeFocused();
  await fingers.press("Enter");
  await expect(page.getByTestId("given-done")).toBeFocused();
  await fingers.press("Enter");
  await expect(desk.givenNumber).toBeHidden();
  const seconds = Math.round(fingers.keys * SECONDS_A_KEY);
  test.info().annotations.push({ type: "keystrokes", description: `${fingers.keys} keys, ${seconds} s` });
  console.log(`an intake of a common item: ${fingers.keys} keys, ${seconds} s of a person's time`);
  expect(seconds).toBeLessThan(60);

  await fingers.press("/");
  await fingers.digits(number.slice(-6).replace("-", ""));
  await expect(desk.found(number)).toBeVisible();
  await fingers.press("Enter");
  await expect(desk.caseNumber).toContainText(number);
  await fingers.tabTo("case-step-report-up", 60);
  await fingers.press("Enter");
  await expect(page.getByTestId("step-text")).toBeFocused();
  await fingers.say("县残联", "xiancanlian");
  await fingers.tabTo("step-more");
  await fingers.say("交换件", "jiaohuanjian");
  await fingers.press("Enter");
  await expect(page.locator(".next-bar__title")).toHaveText("报上级了，等结果");
  await desk.allSent();
});
