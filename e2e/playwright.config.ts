import { defineConfig } from "playwright/test";

/**
 * The tests drive a production build through the edge, with a lake of their own. `npm test` starts the site and says
 * where it is; for a run by hand, start it yourself and give `BASE_URL`.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: false,
  // One at a time: what is promised in seconds is measured without another browser beside it.
  workers: 1,
  retries: 0,
  // `npm test` may not be content with one test because somebody looked at that one.
  forbidOnly: process.env["BASE_URL"] !== undefined,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env["BASE_URL"] ?? "http://localhost:3000",
    locale: "en-CA",
    timezoneId: "America/Toronto",
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env["CHROMIUM_PATH"] === undefined ? {} : { executablePath: process.env["CHROMIUM_PATH"] }),
      args: ["--no-sandbox"],
    },
  },
});
