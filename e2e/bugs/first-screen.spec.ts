// The page shows its kept first screen before the store has read the cases: what it does not know yet it does not claim.
import { Desk } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

test("f18 while the store is still reading, the kept list stands, nobody is said to be absent, and all is not said to be sent", async ({
  hall,
  device,
}) => {
  const office = await device({ serviceWorkers: "block" });
  const desk = await Desk.open(office, await hall.code());
  const number = await desk.takeIn({ name: "石首屏", phone: "13800000007" });
  await desk.allSent();
  await expect(desk.page.getByTestId("today-row").filter({ hasText: number })).toBeVisible();

  // The store comes up and does not answer yet.
  await office.route("**/assets/worker-boot-*.js", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${HOLD}\n${await answer.text()}` });
  });
  await desk.page.reload();
  await expect(desk.page.getByTestId("today-row").filter({ hasText: number })).toBeVisible();
  const now = desk.page.getByTestId("desk-current-number");
  await expect(now).toHaveText("正在看谁在等……");
  await expect(desk.page.getByTestId("desk-waiting")).toHaveText("");
  await expect(desk.callNext).toBeDisabled();
  await expect(desk.light).not.toContainText("全部已送达");

  await desk.page.evaluate(() => new BroadcastChannel("store-may-speak").postMessage("speak"));
  await expect(desk.callNext).toBeEnabled();
  await desk.allSent();
});

test("f18 a second window of the same computer says how the line stands, as the first does", async ({ hall, device }) => {
  const office = await device();
  const desk = await Desk.open(office, await hall.code());
  await desk.allSent();
  const second = await Desk.at(office);
  await second.allSent();
  await hall.kill();
  for (const one of [desk, second]) await expect(one.light).toContainText("离线", { timeout: 30_000 });
  const third = await Desk.at(office);
  await expect(third.light).toContainText("离线");
  await hall.start();
  for (const one of [desk, second, third]) await one.allSent(60_000);
});

/** In the store's worker: it says that it is up, and keeps everything else back until it is told to speak. */
const HOLD = `{
  const post = self.postMessage.bind(self);
  let kept = [];
  self.postMessage = (message, transfer) => (kept && message[0] !== 0 ? kept.push([message, transfer]) : post(message, transfer));
  new BroadcastChannel("store-may-speak").onmessage = () => {
    const all = kept ?? [];
    kept = null;
    for (const [message, transfer] of all) post(message, transfer);
  };
}`;
