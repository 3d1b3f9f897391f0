// Every surface at its real sizes: nothing sticks out, no serious fault for people with disabilities, and a picture.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Page } from "@playwright/test";
import { Board } from "../fixtures/board.ts";
import { Desk, SEAT } from "../fixtures/desk.ts";
import { Kiosk } from "../fixtures/kiosk.ts";
import { Manage } from "../fixtures/manage.ts";
import { stickingOut } from "../fixtures/layout.ts";
import { Status, wrongDigits } from "../fixtures/status.ts";
import { expect, test } from "../fixtures/test.ts";
import { Visit } from "../fixtures/visit.ts";

const OUT = join(import.meta.dirname, "../out");
/** With BIANMIN_PICTURES=1 the pictures of the documents are made anew. */
const PICTURES = process.env.BIANMIN_PICTURES === "1" ? join(import.meta.dirname, "../../docs/pictures") : null;
const SIZES = { desk: [1366, 768], small: [1024, 768], wall: [1920, 1080], tall: [1080, 1920], kiosk: [1280, 1024], phone: [390, 844], tablet: [800, 1280], across: [1280, 800] } as const;

test.use({ wanted: { cases: 300 } });

test("the desk: gate, today, a form, a number, a case, what was found, what needs attention", async ({ hall, device }) => {
  test.slow();
  const office = await device(size("desk"));
  const desk = await Desk.at(office);
  await desk.page.getByTestId("desk-open-code").waitFor();
  await look(desk.page, "desk-open-code");
  await desk.letIn(await hall.code());
  await desk.page.getByTestId("desk-sit").waitFor();
  await look(desk.page, "desk-open");
  await desk.sit(SEAT);
  await desk.allSent();
  await look(desk.page, "desk-today");

  await desk.newCase("临时救助");
  await look(desk.page, "desk-intake");
  await desk.write({ name: "阿不都热依木·买买提", identity: "11010119010203009X", phone: "13800000002" });
  await desk.findAll();
  await look(desk.page, "desk-intake-ready");
  await desk.accept.click();
  const number = await desk.given();
  await look(desk.page, "desk-number");
  await desk.finishPaper();
  await desk.openCase(number);
  await look(desk.page, "desk-case");
  await desk.search("东风");
  await expect(desk.page.getByTestId("found-row").first()).toBeVisible();
  await look(desk.page, "desk-search");
  await desk.search("没有这个人");
  await expect(desk.page.getByTestId("search-nothing")).toBeVisible();
  await look(desk.page, "desk-search-none");
  await desk.page.setViewportSize(size("small").viewport);
  await desk.openCase(number);
  await look(desk.page, "desk-case-1024");
  await desk.page.goto("/desk/attention");
  await expect(desk.page.getByRole("main")).toBeVisible();
  await look(desk.page, "desk-attention");
});

test("the tablet: gate, the way of the day, a household, a case at its table, originals", async ({ hall, device }) => {
  test.slow();
  const shown = await device(size("tablet"));
  const visit = await Visit.at(shown);
  const { page } = visit;
  await page.getByTestId("desk-open-code").waitFor();
  await look(page, "visit-open-code");
  await visit.letIn(await hall.code());
  await page.getByTestId("visit-go").waitFor();
  await look(page, "visit-open");
  await visit.goAs("201");
  await expect(page.getByTestId("visit-card")).toHaveCount(3);
  await look(page, "visit");
  await visit.press("plan");
  await page.getByTestId("visit-plan-item").fill("救助");
  await look(page, "visit-plan");
  await visit.press("back");
  await visit.arrive("欧阳寒露");
  await look(page, "visit-house");
  await page.getByTestId("visit-begin").click();
  await page.getByTestId("visit-identity").fill("11010119010203009X");
  await look(page, "visit-person");
  await visit.press("next");
  await visit.haveAll();
  await look(page, "visit-materials");
  await visit.press("next");
  await page.getByTestId("visit-manner-1").click();
  await look(page, "visit-sign");
  await page.getByTestId("visit-manner-0").click();
  await visit.sign(page.getByTestId("visit-signature"));
  await visit.press("next");
  await look(page, "visit-end");
  await visit.handIn();
  await look(page, "visit-number");
  await page.setViewportSize(size("across").viewport);
  await look(page, "visit-number-across");
  await visit.press("told");
  await visit.press("back");
  await look(page, "visit-across");
  await visit.press("originals");
  await look(page, "visit-originals");
});

test("the machine: choose, confirm, number, a person", async ({ hall, device }) => {
  test.slow();
  for (const [name, shape] of [["", "kiosk"], ["-tall", "tall"]] as const) {
    const kiosk = await Kiosk.at(await device(size(shape)));
    await kiosk.page.getByTestId("kiosk-open-code").waitFor();
    await look(kiosk.page, `kiosk-open${name}`);
    await kiosk.page.getByTestId("kiosk-open-code").fill(await hall.code());
    await kiosk.page.getByTestId("kiosk-open-submit").click();
    await expect(kiosk.choice("A")).toBeVisible();
    await look(kiosk.page, `kiosk${name}`);
    await kiosk.choice("B").click();
    await look(kiosk.page, `kiosk-confirm${name}`);
    await kiosk.page.getByTestId("kiosk-confirm").click();
    await expect(kiosk.number).toBeVisible();
    await look(kiosk.page, `kiosk-number${name}`);
    await kiosk.page.getByTestId("kiosk-staff").click();
    await look(kiosk.page, `kiosk-staff${name}`);
    // The same with large letters.
    await kiosk.page.getByTestId("kiosk-back").click();
    await kiosk.page.getByTestId("kiosk-done").click();
    await kiosk.page.getByTestId("kiosk-larger").click();
    await look(kiosk.page, `kiosk-large${name}`);
    await kiosk.choice("A").click();
    await look(kiosk.page, `kiosk-large-confirm${name}`);
    await kiosk.page.getByTestId("kiosk-confirm").click();
    await expect(kiosk.number).toBeVisible();
    await look(kiosk.page, `kiosk-large-number${name}`);
  }
});

test("the wall: across and upright, dark and large, and without the server", async ({ hall, device }) => {
  test.slow();
  const shapes = [["board", "wall", ""], ["board-tall", "tall", ""], ["board-dark", "wall", "?theme=dark"], ["board-large", "wall", "?type=large"]] as const;
  const boards: [string, Page][] = [];
  for (const [name, shape, query] of shapes) {
    const page = await (await device(size(shape))).newPage();
    await page.goto(`/board${query}`);
    await expect(new Board(page).root).toHaveAttribute("data-as-of", /T/);
    await expect(page.locator(".wall-page")).toBeVisible();
    await look(page, name);
    boards.push([name, page]);
  }
  await hall.kill();
  for (const [name, page] of boards.slice(0, 2)) {
    await expect(new Board(page).root).toHaveAttribute("data-stale", "true", { timeout: 45_000 });
    await look(page, `${name}-stale`);
  }
});

test("the citizen's page and the director's page", async ({ hall, device }) => {
  const { number, lastFour } = hall.example();
  const status = await Status.open(await device(size("phone")));
  await look(status.page, "status");
  await status.look(number, wrongDigits(lastFour));
  await expect(status.answer).toBeVisible();
  await look(status.page, "status-notfound");
  await status.look(number, lastFour);
  await expect(status.page.locator(".steps")).toBeVisible();
  await look(status.page, "status-result");

  const office = await device(size("desk"));
  const desk = await Desk.open(office, await hall.code());
  await desk.allSent();
  const manage = await Manage.at(office);
  await expect(manage.tiles.first()).toHaveAttribute("data-count", /^\d+$/);
  await look(manage.page, "manage");
  await manage.tiles.nth(3).click();
  await look(manage.page, "manage-list");
  const start = await (await device(size("phone"))).newPage();
  await start.goto("/");
  await look(start, "index");
});

function size(name: keyof typeof SIZES) {
  const [width, height] = SIZES[name];
  return { viewport: { width, height } };
}

/** Takes a picture and looks for what sticks out and for serious and critical faults. */
async function look(page: Page, name: string): Promise<void> {
  for (const folder of PICTURES ? [OUT, PICTURES] : [OUT]) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  }
  expect.soft(await page.evaluate(stickingOut), `${name}: sticks out or is cut`).toEqual([]);
  const found = await new AxeBuilder({ page }).analyze();
  const grave = found.violations.filter((fault) => fault.impact === "serious" || fault.impact === "critical");
  const told = grave.map((fault) => `${fault.id}: ${fault.nodes.map((node) => `${node.target} (${node.failureSummary})`).join("; ")}`);
  expect.soft(told, `${name}: axe`).toEqual([]);
}
