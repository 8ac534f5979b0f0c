import { expect } from "playwright/test";
import { drafted, mutate, signIn } from "./lake.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";

test.describe.configure({ timeout: 240_000 });

const patience = { timeout: 60_000 };

test("a video's address is understood or refused as it is pasted, and a poster is fetched or the reason told (C60)", async ({
  page,
  made,
  faults,
}) => {
  const mark = studio.freshMark();
  const id = `video-${mark}`;
  made.ids.push(id);
  await signIn(page);
  await mutate(page, [
    {
      create: {
        _id: `drafts.${id}`,
        _type: "announcement",
        kind: "news",
        title: { _type: "localeString", en: `Video ${mark}`, fr: `Vidéo ${mark}` },
        video: { _type: "video" },
      },
    },
  ]);
  await page.goto(`/studio/intent/edit/id=${id};type=announcement;path=video.url`);
  const field = page.getByTestId("field-video.url");
  const address = field.getByRole("textbox");
  await address.fill("https://youtube.com.evil.com/watch?v=dQw4w9WgXcQ", patience);
  const validation = page.getByRole("button", { name: "Validation", exact: true });
  await validation.click(patience);
  await expect(page.getByRole("button", { name: /Paste the address of one video on YouTube/ })).toBeVisible(
    patience,
  );
  await validation.click();
  await expect(field.getByRole("button", { name: "Fetch the poster" })).toHaveCount(0);

  await address.fill("https://youtu.be/Cgxsv1riJhI?t=90");
  await expect(field.getByText("YouTube, video Cgxsv1riJhI, from second 90")).toBeVisible(patience);
  const stored = (): Promise<unknown> => drafted(page, id, "{ ...video { provider, videoId, start, host } }");
  await expect
    .poll(stored, patience)
    .toMatchObject({ provider: "youtube", videoId: "Cgxsv1riJhI", start: 90 });

  // A site this installation does not play from is not asked either, with or without a network.
  await address.fill("https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv");
  await field.getByRole("button", { name: "Fetch the poster" }).click(patience);
  await expect(field.getByText(/tube\.example\.org is not among the PeerTube sites/)).toBeVisible(patience);
  await expect.poll(stored, patience).toMatchObject({ provider: "peertube", host: "tube.example.org" });
  // The answer that told the reason was no success, which a browser notes.
  const refusal = faults.filter((fault) => /^(?:502 POST .*\/vitrine\/posters\/|console: .*502)/.test(fault));
  expect(refusal.length).toBeGreaterThan(0);
  for (const fault of refusal) faults.splice(faults.indexOf(fault), 1);
});
