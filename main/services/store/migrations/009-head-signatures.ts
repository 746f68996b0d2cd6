import type { Migration } from '../migration.ts';

/**
 * Who vouches for the end of the chain, as it was at each commit: an Ed25519 signature over the last record's
 * place and hash. A signed record vouches for all before it.
 */
export const headSignatures: Migration = {
  version: 9,
  up(driver) {
    driver.exec(`
      CREATE TABLE head_signature (
        seq INTEGER PRIMARY KEY REFERENCES record (seq),
        key TEXT NOT NULL,
        signature BLOB NOT NULL CHECK (length(signature) = 64)
      ) STRICT;
    `);
  },
};
