/**
 * Message objects of a table that you bring.
 *
 * @module tallystick/define
 */
export {
  type DefinedInterface,
  type DefinedMessage,
  defineInterface,
  type JsonTable,
} from './define/defineInterface.js';
export type {
  TableFile,
  TableFileGroup,
  TableFileMember,
  TableFileMessage,
  TableFileRow,
} from './table/TableFile.js';
