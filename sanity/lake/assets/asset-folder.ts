import { randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

export type AssetKind = "images" | "files";

const mostDerivedBytes = 2 * 1024 ** 3;
const mostDerivedFiles = 20_000;

/** The folder of uploaded originals and of images derived from them. Derived ones can be deleted at any time. */
export class AssetFolder {
  readonly #root: string;
  #derived: Promise<Map<string, number>> | null = null;

  constructor(root: string) {
    this.#root = root;
  }

  /** Keeps an original: whole and on disk, or not at all. Returns its path below the folder. */
  async keep(
    kind: AssetKind,
    project: string,
    dataset: string,
    name: string,
    bytes: Buffer,
  ): Promise<string> {
    const path = `${kind}/${project}/${dataset}/${name}`;
    await writeWhole(join(this.#root, path), bytes, true);
    return path;
  }

  /** The size of an original in bytes; null when there is none. */
  async sizeOf(path: string): Promise<number | null> {
    const found = await stat(join(this.#root, path)).catch(() => null);
    return found?.isFile() ? found.size : null;
  }

  absolute(path: string): string {
    return join(this.#root, path);
  }

  read(path: string): ReadStream {
    return createReadStream(join(this.#root, path));
  }

  /** Path of a derived image, or null when it was not made yet. */
  async findDerived(name: string): Promise<string | null> {
    return (await this.#derivedSizes()).has(name) ? `derived/${name}` : null;
  }

  /** Keeps a derived image, and lets go of the oldest ones when there are too many: addresses can ask for any size. */
  async keepDerived(name: string, bytes: Buffer): Promise<void> {
    await writeWhole(join(this.#root, "derived", name), bytes, false);
    const sizes = await this.#derivedSizes();
    sizes.set(name, bytes.length);
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const [oldest, size] of sizes) {
      if (total <= mostDerivedBytes && sizes.size <= mostDerivedFiles) return;
      sizes.delete(oldest);
      total -= size;
      await rm(join(this.#root, "derived", oldest), { force: true });
    }
  }

  #derivedSizes(): Promise<Map<string, number>> {
    this.#derived ??= readSizes(join(this.#root, "derived")).catch((error: unknown) => {
      this.#derived = null;
      throw error;
    });
    return this.#derived;
  }
}

async function readSizes(folder: string): Promise<Map<string, number>> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => !name.endsWith(".part"))
      .map(async (name) => {
        // They may be deleted at any time, between our seeing the name and looking at the file too.
        const times = await timesOf(join(folder, name)).catch(() => null);
        return times === null ? [] : [{ name, ...times }];
      }),
  );
  return new Map(
    files
      .flat()
      .toSorted((left, right) => left.made - right.made)
      .map(({ name, size }) => [name, size]),
  );
}

async function timesOf(file: string): Promise<{ readonly made: number; readonly size: number }> {
  const { mtimeMs, size } = await stat(file);
  return { made: mtimeMs, size };
}

/** Writes beside the place and renames: nobody ever reads half a file. `durable` waits until the disk has it. */
async function writeWhole(file: string, bytes: Buffer, durable: boolean): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  const handle = await open(part, "w");
  try {
    try {
      await handle.writeFile(bytes);
      if (durable) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    // On a full disk what was begun must not take the last of the room.
    await rm(part, { force: true });
    throw error;
  }
}
