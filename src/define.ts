/**
 * Message objects of a table that you bring, and the reading of a published page into such a table.
 *
 * @module tallystick/define
 */
export {
  type DefinedInterface,
  type DefinedMessage,
  defineInterface,
  type JsonTable,
} from './define/defineInterface.js';
export {
  type ImportedTable,
  type ImportOptions,
  type ImportWarning,
  type ImportWarningCode,
  importTable,
} from './define/importTable.js';
export type {
  TableFile,
  TableFileGroup,
  TableFileMember,
  TableFileMessage,
  TableFileRow,
} from './table/TableFile.js';
