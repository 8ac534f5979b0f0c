/** Next's image optimiser is not used (its advisories of 2025–26 do not concern us); naming a loader shuts `/_next/image`. */
export default function noImageLoader({ src }: { readonly src: string }): string {
  return src;
}
