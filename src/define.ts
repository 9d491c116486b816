export { type DefinedMessage, defineInterface } from './define/defineInterface.js';
export {
  type ImportedTable,
  type ImportWarning,
  importTable,
} from './define/importTable.js';
export type {
  TableFile,
  TableFileGroup,
  TableFileMember,
  TableFileMessage,
  TableFileRow,
} from './define/TableFile.js';
