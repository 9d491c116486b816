import { checkText } from '../../../../codec/checkText.js';
import type { CompiledRow, CompiledRows, CompiledTable } from '../../../../codec/compileTable.js';
import type { JudgeOptions } from '../../../../codec/validateMessage.js';
import { isCompactJwe } from '../../../../table/encryptedObject.js';
import { constantOf, sureUnits } from '../../../../table/format/format.js';
import { isObject, type JsonObject } from '../../../../table/JsonObject.js';
import { decidingMembers } from '../../../../table/presence/decidingMembers.js';
import { charactersOf, LineShape, type SureValue } from './LineShape.js';

/** A message that is valid without a note, and how it was judged. */
interface Learned {
  readonly table: CompiledTable;
  readonly options: JudgeOptions;
  readonly value: JsonObject;
}

/** What senders put between members, and after a message. */
const STYLES = [',', ', '].flatMap((comma) => ['\n', '\r\n'].map((end) => [comma, end] as const));

/**
 * Learns the shape of a line. What has the same shape is valid without a note, too: its members are those of the line,
 * values that decide about others are the same, and each of the rest is right by itself.
 *
 * @param line with its end
 * @param learned the message in the line, which is valid without a note
 * @returns undefined where the line has what no shape tells, such as an escape, a number or an unknown member
 */
export function shapeOf(line: Buffer, learned: Learned): LineShape | undefined {
  const fixed = new Set(decidingMembers(learned.table.table.rows));
  const view = new DataView(line.buffer, line.byteOffset, line.length);
  // Members that a format reads besides its own decide, too, and are found when it judges.
  for (let before = -1; before < fixed.size; ) {
    before = fixed.size;
    for (const [comma, end] of STYLES) {
      const shape = shapeWith(comma, end, learned, fixed);
      if (shape?.endIn(line, view, 0) === line.length) return shape;
    }
  }
  return undefined;
}

/** @param deciding gets the members that a format reads */
function shapeWith(comma: string, end: string, learned: Learned, deciding: Set<string>) {
  const colon = comma.replace(',', ':');
  const fixed = new Set(deciding);
  const literals: string[] = [];
  const values: SureValue[] = [];
  let before = '';
  const addObject = ({ rows, path }: CompiledRows, object: JsonObject): boolean => {
    const isRight = judgeOf(learned, object, (name) => {
      deciding.add(`${path}/${name}`);
      return fixed.has(`${path}/${name}`);
    });
    const isTold = Object.entries(object).every(([name, member], index) => {
      before += `${index === 0 ? '{' : comma}${JSON.stringify(name)}${colon}`;
      const row = rows.find(({ identifier }) => identifier === name);
      return row !== undefined && !row.kind && addMember(row, member, isRight);
    });
    before += before.endsWith(colon) ? '{}' : '}';
    return isTold;
  };
  const addMember = (row: CompiledRow, member: unknown, isRight: Judge): boolean => {
    if (isObject(member)) return row.object !== undefined && addObject(row.object, member);
    if (fixed.has(row.path) || constantOf(row) !== undefined) before += JSON.stringify(member);
    else if (typeof member === 'string') {
      literals.push(`${before}"`);
      values.push(row.object ? { ...none, isRight: isCompactJwe } : sureValue(row, isRight));
      before = '"';
    }
    return typeof member === 'string';
  };
  if (!addObject(learned.table.members, learned.value)) return undefined;
  return new LineShape([...literals, before + end], values);
}

type Judge = (row: CompiledRow, text: string) => boolean;

/** Makes what judges values of an object as the codec does, in messages with the members of the one that is learned. */
function judgeOf(
  { table, options, value: root }: Learned,
  object: JsonObject,
  isFixed: (name: string) => boolean,
): Judge {
  const { reading, form, party } = options;
  const context = {
    ...{ strict: reading === 'strict', wire: form === 'wire', encoding: false, table, root, most: 1 },
    ...{ request: undefined, isMerchant: party && party === 'merchant', omitted: undefined },
  };
  let isAsked = false;
  const siblings = new Proxy(object, {
    get(members, name: string) {
      isAsked ||= typeof members[name] === 'string' && !isFixed(name);
      return members[name];
    },
  });
  return (row, text) => {
    const { sureForm, sureMin, sureMax } = row;
    const isTried = text.length >= sureMin && text.length <= sureMax;
    if (isTried && (typeof sureForm === 'function' ? sureForm(text) : sureForm?.test(text))) return true;
    const found = { violations: [], notes: [] };
    isAsked = false;
    checkText({ ...context, ...found }, row, text, false, siblings, undefined);
    return found.violations.length + found.notes.length === 0 && !isAsked;
  };
}

function sureValue(row: CompiledRow, isRight: Judge): SureValue {
  const { sureForm, sureMin, sureMax, characterClass } = row;
  const value = { ...none, isRight: (text: string) => isRight(row, text) };
  const isSure = sureForm && sureUnits(row);
  if (isSure) return { ...value, isSure, least: Math.max(sureMin, 1), most: sureMax };
  if (!(sureForm instanceof RegExp)) return value;
  // Characters of a class are right by themselves, whatever their order is.
  const isClass = sureForm === characterClass?.pattern;
  const size = isClass ? 1 : Number(SO_MANY_OF_A_CLASS.exec(sureForm.source)?.[1]);
  const least = isClass ? sureMin : Math.max(size, sureMin);
  const most = isClass ? sureMax : Math.min(size, sureMax);
  return least <= most ? { ...value, characters: charactersOf(sureForm, size), least, most } : value;
}

/** Such as `^[0-9]{11}$`. */
const SO_MANY_OF_A_CLASS = /^\^\[[^\]^\\]+\]\{(\d+)\}\$$/;
const none = { characters: charactersOf(/(?!)/), least: 1, most: 0, isSure: undefined } as const;
