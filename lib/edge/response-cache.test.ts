import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import type { Origin, StorableOrigin } from "./origin-answer.ts";
import { cacheDefaults, ResponseCache } from "./response-cache.ts";
import type { CacheSettings, Reply } from "./response-cache.ts";

/** An origin whose next answer the test decides, and a clock it turns. */
function stage(settings: Partial<CacheSettings> = {}) {
  const asked: string[] = [];
  const clock = { at: 1_000_000 };
  let answer: (key: string) => Origin | Promise<Origin> = () => page("first");
  const cache = new ResponseCache({
    ...cacheDefaults,
    ask: async (key) => {
      asked.push(key);
      return answer(key);
    },
    now: () => clock.at,
    retryAfter: 40,
    ...settings,
  });
  open.push(cache);
  return {
    cache,
    asked,
    clock,
    answers: (next: typeof answer) => {
      answer = next;
    },
  };
}

const open: ResponseCache[] = [];
afterEach(() => {
  for (const cache of open.splice(0)) cache.close();
});

function page(
  text: string,
  given: Partial<StorableOrigin> & { readonly status?: number } = {},
): StorableOrigin {
  const { status = 200, ...rest } = given;
  return {
    kind: "storable",
    signature: `${status} ${text}`,
    tags: ["publications"],
    stale: false,
    heldFor: Infinity,
    immutable: false,
    finish: () => ({ status, headers: { "content-type": "text/html" }, body: Buffer.from(text) }),
    ...rest,
  };
}

const text = (reply: Reply): string =>
  reply.kind === "stored" ? reply.response.identity.body.toString() : reply.kind;

test("a page is asked for once and then sent from memory", async () => {
  const { cache, asked } = stage();
  assert.equal(text(await cache.read("/en")), "first");
  assert.equal(text(await cache.read("/en")), "first");
  assert.equal(asked.length, 1);
});

test("a hundred who ask at once cost one request", async () => {
  const { cache, asked } = stage();
  const replies = await Promise.all(Array.from({ length: 100 }, () => cache.read("/en")));
  assert.ok(replies.every((reply) => text(reply) === "first"));
  assert.equal(asked.length, 1);
});

test("an old page is sent at once and made new behind the reader's back", async () => {
  const { cache, clock, answers } = stage();
  await cache.read("/en");
  clock.at += 1_001;
  answers(() => page("second"));
  assert.equal(text(await cache.read("/en")), "first");
  await cache.settled();
  assert.equal(text(await cache.read("/en")), "second");
});

test("a page that did not change is not made again", async () => {
  const { cache, clock, answers } = stage();
  await cache.read("/en");
  let made = 0;
  answers(() => ({ ...page("first"), finish: () => ((made += 1), page("first").finish()) }));
  clock.at += 2_000;
  await cache.read("/en");
  await cache.settled();
  assert.equal(made, 0);
});

test("when the origin fails, readers get the page as it last was", async () => {
  const { cache, clock, answers } = stage();
  await cache.read("/en");
  answers(() => Promise.reject(new Error("connect ECONNREFUSED")));
  for (let hour = 0; hour < 3; hour += 1) {
    clock.at += 3_600_000;
    assert.equal(text(await cache.read("/en")), "first");
    await Promise.resolve();
  }
});

test("a page never seen before cannot be sent when the origin fails, and the next reader asks again", async () => {
  const { cache, asked, answers } = stage();
  answers(() => ({ kind: "failed", reason: "500" }));
  assert.equal((await cache.read("/en")).kind, "failed");
  assert.equal((await cache.read("/en")).kind, "failed");
  assert.equal(asked.length, 2);
});

test("after a change that concerns many pages, one that a reader asks for does not wait its turn", async () => {
  const { cache, asked, answers } = stage({ warmers: 1 });
  const keys = Array.from({ length: 50 }, (_, index) => `/en/publications/${index}`);
  for (const key of keys) await cache.read(key);
  // The origin makes each page in the background: the first answer to a warmer is still the old one.
  const rounds = new Map<string, number>();
  answers((key) => {
    rounds.set(key, (rounds.get(key) ?? 0) + 1);
    return rounds.get(key) === 1 ? page("first", { stale: true }) : page("second");
  });
  asked.length = 0;
  cache.purge(["publications"]);
  cache.readNow("/en/publications/49");
  await until(() => rounds.get("/en/publications/49") === 2);
  assert.ok(new Set(asked).size < 10, `${new Set(asked).size} pages were asked for first`);
});

test("a purge makes exactly the pages with its tag new, without waiting for a reader", async () => {
  const { cache, asked, answers } = stage();
  answers((key) => page("first", { tags: key === "/en/about" ? ["pages"] : ["publications"] }));
  await cache.read("/en/publications");
  await cache.read("/en/about");
  answers(() => page("second"));
  cache.purge(["publications"]);
  await cache.settled();
  assert.deepEqual(asked.slice(2), ["/en/publications"]);
  assert.equal(cache.readNow("/en/publications")?.identity.body.toString(), "second");
  assert.equal(cache.readNow("/en/about")?.identity.body.toString(), "first");
});

test("a purged page is asked for until the origin says it is new", async () => {
  const { cache, asked, answers } = stage();
  await cache.read("/en");
  let times = 0;
  answers(() => ((times += 1) < 4 ? page("first", { stale: true }) : page("second")));
  cache.purge(["publications"]);
  await cache.settled();
  assert.equal(asked.length, 1 + 4);
  assert.equal(cache.readNow("/en")?.identity.body.toString(), "second");
});

test("the first reader of a page that the origin has only old waits for the new one, but not for long", async () => {
  const { cache, answers } = stage();
  let times = 0;
  answers(() => ((times += 1) < 3 ? page("old", { stale: true }) : page("new")));
  assert.equal(text(await cache.read("/en")), "new");
  const patient = stage({ longestWait: 20 });
  patient.answers(() => page("old", { stale: true }));
  assert.equal(text(await patient.cache.read("/en")), "old");
  const failing = stage({ longestWait: 60_000 });
  failing.answers((key) =>
    failing.asked.filter((asked) => asked === key).length === 1
      ? page("old", { stale: true })
      : { kind: "failed", reason: "500" },
  );
  assert.equal(text(await failing.cache.read("/en")), "old");
});

test("after a change, what was read last is made new first, addresses of nothing last", async () => {
  const { cache, asked, answers } = stage({ warmers: 1 });
  answers((key) => page(key, { status: key.includes("guess") ? 404 : 200 }));
  for (const key of ["/en/1", "/en/2", "/en/3", "/en/guess", "/en/4"]) await cache.read(key);
  cache.readNow("/en/2");
  asked.length = 0;
  cache.purge(["publications"]);
  await cache.settled();
  assert.deepEqual(asked, ["/en/2", "/en/4", "/en/3", "/en/1", "/en/guess"]);
});

test("however many stale pages readers ask for, the origin makes few at a time", async () => {
  const { cache, answers } = stage({ warmers: 2 });
  const keys = Array.from({ length: 60 }, (_, index) => `/en/${index}`);
  for (const key of keys) await cache.read(key);
  let now = 0;
  let most = 0;
  answers(async () => {
    most = Math.max(most, (now += 1));
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    return page("second");
  });
  cache.purge(["publications"]);
  for (const key of keys) cache.readNow(key);
  await cache.settled();
  assert.ok(most <= 4, `${most} at once`);
  for (const key of keys) assert.equal(cache.readNow(key)?.identity.body.toString(), "second");
});

test("a picture is kept for ever, until it is deleted", async () => {
  const { cache, asked, clock, answers } = stage();
  answers(() => page("picture", { immutable: true, tags: ["doc:image-a"] }));
  await cache.read("/media/a.jpg");
  clock.at += 1e9;
  await cache.read("/media/a.jpg");
  assert.equal(asked.length, 1);
  answers(() => page("none", { status: 404 }));
  cache.purge(["doc:image-a"]);
  await cache.settled();
  assert.equal(cache.readNow("/media/a.jpg")?.status, 404);
});

test("an answer that cannot be finished fails for who waits, and for nobody else", async () => {
  const { cache, clock, answers } = stage();
  await cache.read("/en");
  answers(() => page("x", { finish: () => assert.fail("no such policy") }));
  clock.at += 2_000;
  assert.equal(text(await cache.read("/en")), "first");
  await cache.settled();
  assert.deepEqual(await cache.read("/fr"), { kind: "failed", reason: "no such policy" });
});

test("an answer that a purge overtook on its way counts as old", async () => {
  const { cache, answers } = stage();
  let release: (origin: Origin) => void = () => undefined;
  answers(() => new Promise<Origin>((resolve) => (release = resolve)));
  const first = cache.read("/en");
  await Promise.resolve();
  cache.purge(["publications"]);
  answers(() => page("second"));
  release(page("before the purge"));
  assert.equal(text(await first), "second");
  assert.equal(cache.readNow("/en")?.identity.body.toString(), "second");
});

test("a refresh that failed is tried again later, without a reader", async () => {
  const { cache, answers } = stage();
  await cache.read("/en");
  answers(() => ({ kind: "failed", reason: "500" }));
  cache.purge(["publications"]);
  await cache.settled();
  answers(() => page("second"));
  await until(() => cache.readNow("/en")?.identity.body.toString() === "second");
});

test("an answer that the origin holds for some seconds only is asked for again after them", async () => {
  const { cache, asked, answers } = stage();
  answers(() => page("held", { heldFor: -0.99 }));
  await cache.read("/en");
  answers(() => page("new"));
  await until(() => asked.length > 1);
  await cache.settled();
  assert.equal(cache.readNow("/en")?.identity.body.toString(), "new");
});

test("an address of nothing is remembered shortly, and found as soon as a purge makes it something", async () => {
  const { cache, asked, clock, answers } = stage();
  answers(() => page("nothing", { status: 404 }));
  await cache.read("/en/news/x");
  await cache.read("/en/news/x");
  assert.equal(asked.length, 1);
  answers(() => page("here it is"));
  cache.purge(["publications"]);
  await cache.settled();
  assert.equal(text(await cache.read("/en/news/x")), "here it is");
  answers(() => page("nothing", { status: 404 }));
  await cache.read("/en/news/y");
  clock.at += 31_000;
  answers(() => page("late"));
  assert.equal(text(await cache.read("/en/news/y")), "late");
});

test("guesses of robots push no page out", async () => {
  for (const status of [404, 410, 308]) {
    const { cache, answers } = stage({ maxBytes: 200_000 });
    await cache.read("/en");
    answers(() => page("nothing", { status }));
    for (let guess = 0; guess < 500; guess += 1) await cache.read(`/en/${guess}`);
    assert.notEqual(cache.readNow("/en"), undefined);
    assert.ok(cache.figures.missing < 20);
  }
});

test("memory stays within its bound, and what was read last stays", async () => {
  const { cache, answers } = stage({ maxBytes: 400_000 });
  answers((key) => page(key + "x".repeat(2_000)));
  for (let number = 0; number < 300; number += 1) {
    await cache.read(`/${number}`);
    await cache.read("/0");
  }
  assert.ok(cache.figures.bytes <= 400_000);
  assert.notEqual(cache.readNow("/0"), undefined);
  assert.equal(cache.readNow("/1"), undefined);
});

test("an answer for one reader alone is never shared, and asked for anonymously only once", async () => {
  const { cache, asked, answers } = stage();
  answers(() => ({ kind: "personal" }));
  assert.equal((await cache.read("/x")).kind, "personal");
  assert.equal((await cache.read("/x")).kind, "personal");
  assert.equal(asked.length, 1);
});

test("an answer not to be kept is sent, and asked for again by the next", async () => {
  const { cache, asked, answers } = stage();
  answers(() => ({ kind: "passing", finish: page("search").finish }));
  assert.equal(text(await cache.read("/en/search?q=a")), "search");
  assert.equal(text(await cache.read("/en/search?q=a")), "search");
  assert.equal(asked.length, 2);
  assert.equal(cache.figures.pages, 0);
});

test("long text is compressed quickly at first and as small as can be afterwards", async () => {
  const long = Array.from({ length: 3_000 }, (_, number) => `<p>line ${number * 7919}</p>`).join("");
  const { cache, answers } = stage();
  answers(() => page(long));
  const reply = await cache.read("/en");
  assert.equal(reply.kind, "stored");
  const first = reply.kind === "stored" ? (reply.response.br?.body.length ?? 0) : 0;
  await cache.settled();
  const best = cache.readNow("/en")?.br?.body ?? Buffer.alloc(0);
  assert.ok(best.length < first);
  assert.equal(brotliDecompressSync(best).toString(), long);
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(holds());
}
