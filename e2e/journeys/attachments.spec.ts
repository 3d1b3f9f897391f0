// Pictures travel behind their case: taken without a network, sent piece by piece over a bad line, whole at the centre after a
// power cut, seen at another counter (DY-01). And nobody brings twice what the hall has already (DY-02).
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

/** Three papers that the decision needs and one that may follow. */
const ITEM = "临时救助";
const PERSON = { name: "石附件", identity: "110101190102030006", phone: "13800000002" };
const MEGABYTES = 20;

/** A file that begins like a JPEG and goes on with bytes that cannot be packed. */
function picture(bytes: number): Buffer {
  const parts: Buffer[] = [Buffer.from([0xff, 0xd8, 0xff, 0xe0])];
  for (let seed = createHash("sha256").update("picture").digest(), left = bytes - 4; left > 0; left -= seed.length) {
    seed = createHash("sha256").update(seed).digest();
    parts.push(seed.subarray(0, Math.min(seed.length, left)));
  }
  return Buffer.concat(parts);
}

function file(desk: Desk): Locator {
  return desk.page.getByTestId("case-file");
}

test("dy-01 a picture of 20 MB taken offline arrives after its case, over a slow line and a power cut, byte for byte", async ({
  hall,
  line,
  device,
}) => {
  test.slow();
  const code = await hall.code();
  const office = await device({ baseURL: line.url });
  const desk = await Desk.open(office, code);
  await desk.allSent();
  const content = picture(MEGABYTES * 1024 * 1024);
  const sent: number[] = [];
  line.on(/^\/api\/files\//, (asked, _answer, pass) => {
    const piece = /\/(\d+)\?bytes=/.exec(asked.url ?? "");
    if (asked.method === "PUT" && piece) sent.push(Number(piece[1]));
    pass();
  });

  line.cut();
  const number = await desk.takeIn({ ...PERSON, item: ITEM });
  await desk.openCase(number);
  await desk.page.getByTestId("case-photo-2").setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") });
  await expect(desk.page.getByText("这不是图片")).toBeVisible();
  await expect(file(desk)).toHaveCount(0);
  await desk.page.getByTestId("case-photo-2").setInputFiles({ name: "form.jpg", mimeType: "image/jpeg", buffer: content });
  await expect(file(desk)).toHaveAttribute("data-state", "on-the-way");
  await expect(file(desk)).toContainText("临时救助申请表");
  await expect(file(desk)).toContainText("20.9 MB");
  await desk.unsent(2);
  await desk.page.screenshot({ path: "out/desk-picture-offline.png" });

  // The case and what is said of its picture arrive while the picture itself is on the way.
  line.slow(200);
  line.mend();
  await desk.unsent(0);
  await expect(file(desk)).toHaveAttribute("data-state", "on-the-way");
  expect((await hall.cases()).map((entry) => entry.number)).toContain(number);
  await desk.note("照片还在送，先办着");
  await desk.unsent(0);
  await expect(file(desk)).toHaveAttribute("data-state", "on-the-way");

  // The power goes in the middle; what was there before is not sent again.
  await expect.poll(() => sent.length, { timeout: 60_000 }).toBeGreaterThan(15);
  await hall.powerCut();
  await expect(file(desk)).toHaveAttribute("data-state", "safe", { timeout: 120_000 });
  expect(new Set(sent).size).toBe((MEGABYTES * 1024) / 256);
  expect(sent.length - new Set(sent).size).toBeLessThanOrEqual(2);
  await expect(file(desk)).toContainText("中心有了");
  expect(await hall.verify()).toMatch(/files\s+1, 0 on the way/);

  await test.step("another counter fetches it when somebody wants to see it", async () => {
    const other = await Desk.open(await device(), code, OTHER_SEAT);
    await other.openCase(number);
    await expect(file(other)).toHaveAttribute("data-state", "elsewhere");
    await file(other).getByRole("button").click();
    const dialog = other.page.getByTestId("file-dialog");
    const [copy] = await Promise.all([other.page.waitForEvent("download"), dialog.getByTestId("file-save").click()]);
    expect(copy.suggestedFilename()).toMatch(/^临时救助申请表-[0-9a-f]{6}\.jpg$/);
    expect((await readFile(await copy.path())).equals(content)).toBe(true);
    await other.page.screenshot({ path: "out/desk-picture-open.png" });
    await dialog.getByTestId("file-close").click();
    await expect(file(other)).toHaveAttribute("data-state", "safe");
  });
});

test("dy-02 what a person handed in before is taken over with its picture, at intake and later", async ({ hall, device }) => {
  const desk = await Desk.open(await device(), await hall.code());
  const first = await desk.takeIn({ ...PERSON, item: ITEM });
  await desk.openCase(first);
  for (const place of [1, 2]) {
    const buffer = picture(1_000 + place);
    await desk.page.getByTestId(`case-photo-${place}`).setInputFiles({ name: "page.jpg", mimeType: "image/jpeg", buffer });
    await expect(file(desk)).toHaveCount(place);
  }
  await desk.allSent();
  await expect(file(desk).nth(1)).toHaveAttribute("data-state", "safe");

  await test.step("at intake it is offered beside its material", async () => {
    await desk.fill({ ...PERSON, item: ITEM });
    await desk.page.getByTestId("intake-take-over-1").click();
    await expect(desk.page.getByTestId("intake-taken-1")).toContainText(first);
    await desk.page.screenshot({ path: "out/desk-intake-take-over.png" });
    await desk.accept.click();
    const second = await desk.given();
    await desk.finishPaper();
    await desk.openCase(second);
    await expect(file(desk)).toHaveCount(1);
    await expect(desk.page.getByRole("main")).toContainText(`接用 ${first} 的`);
    await desk.allSent();
  });

  await test.step("on a case that waits for it, it completes the case, and the promise is printed", async () => {
    await desk.fill({ ...PERSON, item: ITEM });
    await desk.page.getByTestId("intake-material-2-not-brought").click();
    await desk.page.getByTestId("intake-supplement").click();
    const third = await desk.given();
    await desk.finishPaper();
    await desk.openCase(third);
    const main = desk.page.getByRole("main");
    await expect(main).toContainText(`临时救助申请表，本人在办件 ${first} 交过`);
    await desk.page.screenshot({ path: "out/desk-take-over.png" });
    await desk.page.getByTestId("case-share-0").click();
    await expect(desk.givenNumber).toBeVisible();
    await desk.finishPaper();
    await expect(desk.page.getByTestId("case-share-0")).toHaveCount(0);
    await expect(desk.page.locator(".next-bar__title")).toHaveText("在办，有了结果就办结");
    await expect(file(desk)).toHaveCount(1);
    await desk.allSent();
    await expect(desk.page.getByTestId("matter")).toHaveCount(0);
  });
  await hall.verify();
});
