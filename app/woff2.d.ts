/** A font as an address of this site; see `turbopack.rules` in next.config.ts. */
declare module "*.woff2?address" {
  const address: string;
  export default address;
}
