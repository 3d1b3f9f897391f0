// F18: "all sent" is said only when it is so.
import type { Handler } from "../fixtures/line.ts";
import { Desk } from "../fixtures/desk.ts";
import { drop, loseAnswer } from "../fixtures/line.ts";
import { expect, test } from "../fixtures/test.ts";

const ITEMS = 4;

/** Answers with the first half of a right answer, of the length of the whole. */
const cutShort: Handler = (_asked, answer) => {
  answer.writeHead(200, { "content-type": "application/cbor", "content-length": "4000" });
  answer.write(Buffer.from([0x8c, 0x01, 0x50]));
  setImmediate(() => answer.destroy());
};

/** Answers with a whole body that is no answer. */
const garbage: Handler = (_asked, answer) => {
  answer.writeHead(200, { "content-type": "application/cbor" });
  answer.end(Buffer.from([0x8c, 0x01, 0x50, 0x00]));
};

/** The sign-in page of a network. */
const captivePortal: Handler = (_asked, answer) => {
  answer.writeHead(200, { "content-type": "text/html" });
  answer.end("<html><body>请登录网络</body></html>");
};

const status = (code: number): Handler => (_asked, answer) => {
  answer.writeHead(code, { "content-type": "text/plain" });
  answer.end("no");
};

test("f18 whatever the line answers, the light never says that all is sent, and all arrives later", async ({
  hall,
  line,
  device,
}) => {
  test.slow();
  const desk = await Desk.open(await device({ baseURL: line.url }), await hall.code());
  await desk.allSent();
  let off = line.on(/^\/api\//, drop);
  line.cut();
  line.mend();
  const numbers: string[] = [];
  for (let place = 0; place < ITEMS; place += 1) numbers.push(await desk.takeIn({ name: `石待送${"甲乙丙丁"[place]}` }));
  await desk.unsent(ITEMS);

  // From now on every text that the light ever had is kept.
  await desk.light.evaluate((light) => {
    const said = [light.textContent ?? ""];
    Object.assign(window, { __said: said });
    new MutationObserver(() => said.push(light.textContent ?? "")).observe(light, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const said = () => desk.page.evaluate(() => (window as unknown as { __said: string[] }).__said);

  let heard = 0;
  const troubles: [what: string, handler: Handler][] = [
    ["a captive portal", captivePortal],
    ["a body cut short", cutShort],
    ["a body that is no answer", garbage],
    ["an error of the server", status(502)],
    ["not let in", status(401)],
    ["the line dropped after the last byte", loseAnswer(hall.port, () => (heard += 1))],
  ];
  for (const [what, handler] of troubles) {
    await test.step(what, async () => {
      off();
      let asked = 0;
      const counted: Handler = (...parts) => {
        asked += 1;
        return handler(...parts);
      };
      off = line.on(/^\/api\/sync/, counted);
      await desk.networkIsBack();
      await expect.poll(() => asked, { timeout: 60_000 }).toBeGreaterThan(0);
      await desk.unsent(ITEMS);
      expect((await said()).join("|"), what).not.toContain("全部已送达");
    });
  }
  expect(heard).toBeGreaterThan(0);

  await desk.page.reload();
  await desk.unsent(ITEMS);
  off();
  // However long the last pause had grown: a network that is back is used at once.
  await desk.networkIsBack();
  await desk.allSent(10_000);
  const arrived = (await hall.cases()).map((entry) => entry.number);
  for (const number of numbers) expect(arrived.filter((other) => other === number)).toHaveLength(1);
});

test("f18 the server goes while the live channel is still being opened: the light says so at once", async ({ hall, line, device }) => {
  // The channel's request hangs: the desk has the server's word by its exchanges alone.
  let hanging = 0;
  line.on(/^\/api\/live/, () => void (hanging += 1));
  const desk = await Desk.open(await device({ baseURL: line.url }), await hall.code());
  await desk.allSent();
  await expect.poll(() => hanging).toBeGreaterThan(0);
  line.cut();
  // Well before the next exchange by the clock, which comes after twenty seconds.
  await expect(desk.light).toContainText("离线", { timeout: 8_000 });
});
