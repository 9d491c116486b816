/** Neither the runtime nor an installed package has an embedded SQL database. */
export class DatabaseMissingError extends Error {
  override readonly name = 'DatabaseMissingError';
  /** Stable, and the same where two copies of the package are loaded. */
  readonly code = 'database-missing';

  constructor() {
    super(
      'This runtime has no node:sqlite. Install the package libsql (npm install libsql@0.5.29), or use Node 22.13 or later.',
    );
  }
}
