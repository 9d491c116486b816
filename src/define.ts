export { type DefinedMessage, defineInterface, type JsonTable } from './define/defineInterface.js';
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
} from './define/TableFile.js';
