// Written by `node lib/commands/consent-ledger.ts`. Do not edit.
/** The revision of the last line of ledger.ndjson that changed what readers are asked. */
export const ledgerRevision = 1;
