// Journeys in a real browser against the real server. `cargo xtask e2e` builds both and starts this.
import { defineConfig } from "@playwright/test";
import { CHROMIUM, FLAGS } from "./fixtures/browser.ts";

export default defineConfig({
  testDir: ".",
  testMatch: ["journeys/**/*.spec.ts", "bugs/**/*.spec.ts"],
  outputDir: "test-results",
  // Every test has a hall, a folder and a port of its own.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    // A machine that tests may have no locale at all; files with Chinese names are downloaded as on a clerk's.
    launchOptions: { executablePath: CHROMIUM, args: FLAGS, env: { ...process.env, LC_ALL: "C.UTF-8" } },
    // People in the hall have this zone and language, whatever the machine that tests.
    timezoneId: "Asia/Shanghai",
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    // A trace films every frame, and the browser spends a third of its time on that: only where it is asked for.
    trace: process.env.BIANMIN_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
});
