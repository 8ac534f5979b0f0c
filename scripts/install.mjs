// Plain JavaScript without dependencies: runs on the Node that happens to be there (20 or newer), before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url)).replace(/[/\\]$/, "");
const stampFile = path.join(root, "node_modules", ".vitrine-installed");

/** Makes sure that what package-lock.json asks for is installed; ends the process with advice when it cannot be. */
export function install() {
  requireNode(20);
  if (isInstalled()) return;
  console.log(
    existsSync(path.join(root, "node_modules"))
      ? "The packages are not those of package-lock.json; installing."
      : "First start: installing packages, a minute or two.",
  );
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  let result = npm(["ci", ...quiet]);
  // A registry that lacks the builds for other systems makes `npm ci` refuse a lockfile that names them, or does not.
  // The versions of the lockfile still hold for everything that is installed here.
  if (/EUSAGE/.test(result.stderr)) result = npm(["install", "--no-save", ...quiet]);
  if (result.error?.code === "ENOENT")
    stop("npm was not found. Install Node.js with npm from https://nodejs.org and try again.");
  if (result.status !== 0) stop(`${result.stderr.trim()}\n\n${advice(result.stderr)}`);
  writeFileSync(stampFile, lockHash());
}

/** The Node that this project runs on, which comes with its packages. */
export function ownNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const file = path.join(root, "node_modules", "node", "bin", name);
  if (existsSync(file)) return file;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  return stop(
    "Node 24, which comes with the packages, is not there: its install script did not run.\n" +
      "Run `npm rebuild node` and try again, or use Node 24 or newer yourself.",
  );
}

function npm(args) {
  const windows = process.platform === "win32";
  return spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    stdio: ["ignore", "inherit", "pipe"],
    encoding: "utf8",
    shell: windows,
  });
}

/** Whether node_modules is what the lockfile says; compared by content, so a fresh checkout or a copied folder is no trouble. */
export function isInstalled() {
  if (!existsSync(path.join(root, "node_modules"))) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === lockHash()) return true;
  // Installed by hand: npm keeps its own account of what it put there.
  const account = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(account) || !sameVersions(account)) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

function sameVersions(account) {
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(account, "utf8")).packages;
  // Packages for other systems are wanted but rightly absent: they are optional.
  return Object.entries(wanted).every(
    ([name, { version, optional, peer }]) =>
      name === "" || optional || peer || present[name]?.version === version,
  );
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
}

function requireNode(major) {
  if (Number(process.versions.node.split(".")[0]) >= major) return;
  stop(
    `This is Node ${process.versions.node}. Install Node ${major} or newer from https://nodejs.org; the rest comes by itself.`,
  );
}

function advice(said) {
  if (/ENOSPC|no space left/i.test(said)) return "The disk is full. Free about 2 GB and try again.";
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(said))
    return "The package registry cannot be reached. Packages are needed once: connect to the internet (or set npm's `registry` and `proxy`) and try again.";
  if (/EACCES|EPERM/.test(said))
    return `This user may not write to ${root}. Change the owner of that folder and try again.`;
  if (/ETARGET|E404/.test(said))
    return "The registry does not have a package that package-lock.json names. Use the public npm registry, or a complete mirror of it.";
  return "The packages could not be installed; npm's own words are above.";
}

/**
 * Ends the command, saying why.
 * @returns {never}
 */
export function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
