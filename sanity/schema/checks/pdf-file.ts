import type { CustomValidator, ValidationContext } from "@sanity/types";
import { largestIndexedPdf, largestServedPdf } from "../rules/pdf-limits.ts";

type FileValue = { readonly asset?: { readonly _ref?: string } };
type Facts = { readonly extension: string | null; readonly size: number | null };

/** A hosted paper is a PDF, which is told by its bytes and not by its name, and no larger than the site serves. */
export const pdfFile: CustomValidator<FileValue | undefined> = async (value, context) => {
  const facts = await factsOf(value, context);
  if (facts === null) return true;
  if (facts.extension !== "pdf") return "This file is no PDF. Upload the paper as a PDF.";
  if ((facts.size ?? 0) <= largestServedPdf) return true;
  return `This PDF has ${megabytes(facts.size)}. The site serves at most ${megabytes(largestServedPdf)}: make it smaller, or link to it instead.`;
};

/** Advice about a PDF that Google Scholar would leave aside. */
export const pdfSize: CustomValidator<FileValue | undefined> = async (value, context) => {
  const size = (await factsOf(value, context))?.size ?? 0;
  if (size <= largestIndexedPdf || size > largestServedPdf) return true;
  return `This PDF has ${megabytes(size)}. Google Scholar does not read files above ${megabytes(largestIndexedPdf)}.`;
};

async function factsOf(
  value: FileValue | undefined,
  { getClient }: Pick<ValidationContext, "getClient">,
): Promise<Facts | null> {
  const id = value?.asset?._ref;
  if (id === undefined) return null;
  const client = getClient({ apiVersion: "2025-02-19" }).withConfig({ perspective: "raw" });
  return client.fetch<Facts | null>("*[_id == $id][0]{extension, size}", { id });
}

function megabytes(bytes: number | null): string {
  return `${Math.round((bytes ?? 0) / 1024 ** 2)} MB`;
}
