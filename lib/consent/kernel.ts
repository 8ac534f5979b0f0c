/*
 * The consent kernel: one inline script in <head>, the same text on every page of every installation (its settings
 * come in its own `data-consent` attribute), so that the content-security policy can name it by one constant hash.
 * It decides before the first paint, so the banner neither flashes nor shifts the page.
 *
 * Its contract with the rest of the page:
 *   html[data-consent]   ask | set | gpc | "set gpc"   whether the banner asks (CSS); gpc: the browser has said no beforehand
 *   html[data-saved]     the banner says thanks instead, until it is put away
 *   html[data-grants]    the bits in force, hexadecimal (islands)
 *   event "consent"      on document, whenever those bits change
 *   data-consent-form    a form whose submit button has the value all | none | save; no value only closes
 *   data-consent-do      on a button or link: open the settings | hide the confirmation | allow the service whose bit
 *                        is the button's value | once: let the [data-bit] around it load, remembering nothing
 *   data-once            what the last two leave on that [data-bit]
 *
 * Source of kernel.generated.ts: run `node lib/commands/build-islands.ts` after a change. Written for size.
 */
import { cookieAttributes, cookieName, dayOf, formatAnswer, isInForce, parseAnswer } from "./codec.ts";
import type { KernelConfiguration } from "./configuration.ts";

const doc = document;
const root = doc.documentElement;
const data = root.dataset;
const settings = JSON.parse(doc.currentScript?.dataset["consent"] ?? "") as KernelConfiguration;
const secure = location.protocol === "https:";
const prefix = cookieName(secure) + "=";
const hasSignal = (navigator as Navigator & { globalPrivacyControl?: boolean }).globalPrivacyControl === true;

const expired = "=;path=/;max-age=0";

let seen = cookie();
let answer = read();
let isAsking = 0;
let isSending = 0;
let turn = 0;

/** The cookie's value; empty when there is none or cookies are forbidden (reading may throw). */
function cookie(): string {
  try {
    return (doc.cookie.split("; ").find((part) => part.startsWith(prefix)) ?? "").slice(prefix.length);
  } catch {
    return "";
  }
}

/** The answer in force; someone who never answered was asked nothing and granted nothing. */
function read() {
  const found = parseAnswer(seen);
  return found && isInForce(found, dayOf(Date.now()), settings.p)
    ? found
    : { day: 0, asked: 0, granted: 0, revision: settings.p, proof: "" };
}

function paint(): void {
  const before = data["grants"];
  const granted = answer.granted & settings.a;
  isAsking = settings.a & ~answer.asked;
  data["consent"] = isAsking ? (hasSignal ? "gpc" : "ask") : hasSignal ? "set gpc" : "set";
  data["grants"] = granted.toString(16);
  // Also what a service has left that was allowed once and is no longer in use here.
  forget(answer.asked & ~granted);
  if (data["grants"] !== before) doc.dispatchEvent(new Event("consent"));
}

/** Takes over what another tab or the server wrote; not while our own answer is on its way, which it could undo. */
function sync(): void {
  const now = cookie();
  if (isSending || now === seen) return;
  seen = now;
  answer = read();
  paint();
}

function store(): void {
  try {
    doc.cookie = prefix + formatAnswer(answer) + cookieAttributes(secure);
  } catch {}
  // What comes back, not what was written: where cookies are blocked the answer then still holds for this page.
  seen = cookie();
}

/** Deletes what the services of these bits stored under our origin and, cookies, under its parents. */
function forget(bits: number): void {
  for (const [bit, names] of settings.s) {
    if (!(bits & bit)) continue;
    try {
      for (const name of [...doc.cookie.split(/=[^;]*;? ?/), ...Object.keys(localStorage)]) {
        if (!name.match(names)) continue;
        localStorage.removeItem(name);
        for (let host = "." + location.hostname; host; host = host.replace(/^\.[^.]*/, "")) {
          doc.cookie = name + expired;
          doc.cookie = name + expired + ";domain=" + host;
        }
      }
    } catch {}
  }
}

/** Tells the server, which sets the same cookie again (browsers forget script-written ones sooner) and keeps the proof. */
function send(how: string): void {
  const mine = ++turn;
  isSending++;
  void fetch("/api/consent", {
    method: "POST",
    keepalive: true,
    signal: AbortSignal.timeout(9e3),
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answer: formatAnswer(answer), how, lang: root.lang, gpc: hasSignal }),
  })
    .catch(() => {})
    .then(() => {
      isSending--;
      // A later answer was given meanwhile, and this reply has just overwritten it.
      if (mine !== turn) store();
      sync();
    });
}

/** Answers about the services in `asked`; the others stay as they were, asked or not. */
function give(bits: number, how: string, asked = settings.a): void {
  // Bits this page does not know are kept: they were answered on a page that does.
  const granted = (bits & settings.a) | (answer.granted & ~settings.a);
  answer = { ...answer, day: dayOf(Date.now()), asked: answer.asked | asked, granted, proof: "" };
  paint();
  store();
  // After the picture that shows the answer: asking the network takes as long as all the rest.
  setTimeout(send, 0, how);
}

doc.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const how = (event.submitter as HTMLButtonElement | null)?.value ?? "";
  if (!("consentForm" in form.dataset)) return;
  event.preventDefault();
  const wasAsking = isAsking;
  form.closest("dialog")?.close();
  if (!how) return;
  let bits = how === "all" ? settings.a : 0;
  if (how === "save") for (const bit of new FormData(form).getAll("s")) bits |= +bit;
  for (const element of doc.querySelectorAll<HTMLElement>("[data-once]")) delete element.dataset["once"];
  give(bits, how);
  const status = doc.getElementById("consent-status");
  if (status) status.textContent = status.dataset["saved"] ?? "";
  if (!wasAsking) return;
  data["saved"] = "";
  doc.getElementById("consent-saved")?.focus();
});

doc.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>("[data-consent-do]");
  const what = button?.dataset["consentDo"];
  if (what === "open") {
    const dialog = doc.querySelector<HTMLDialogElement>("#consent-settings");
    if (!dialog) return;
    event.preventDefault();
    for (const box of dialog.querySelectorAll<HTMLInputElement>("[name=s]"))
      box.checked = !!(answer.granted & +box.value);
    dialog.showModal();
  } else if (what === "hide") {
    delete data["saved"];
    doc.querySelector("main")?.focus();
  } else if (button && what) {
    // Marked even before the island has arrived: it looks for the mark when it starts.
    const gate = button.closest<HTMLElement>("[data-bit]");
    if (gate) gate.dataset["once"] = "";
    // "Always" says yes to one service and nothing about the others, so the banner still asks about those.
    if (what === "allow") give(answer.granted | +button.value, "video", +button.value);
  }
});

paint();
if (answer.granted && !answer.proof) setTimeout(send, 3e3, "again");
addEventListener("pageshow", sync);
doc.addEventListener("visibilitychange", sync);
(window as { cookieStore?: EventTarget }).cookieStore?.addEventListener("change", sync);
