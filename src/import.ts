/**
 * The reading of a published page into a table file. It needs two optional packages, the parsers of HTML and Markdown:
 * `npm install htmlparser2@12 marked@18`.
 *
 * @module tallystick/import
 */
export {
  type ImportedTable,
  type ImportOptions,
  type ImportWarning,
  type ImportWarningCode,
  importTable,
} from './import/importTable.js';
