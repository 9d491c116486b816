import { valueAt } from './members.js';
import type { Trial, TrialTable } from './Trial.js';

/**
 * Where a member on which others depend is wrong or missing, a strict reader refuses these too, whatever the
 * trial is about: rows of a success that stand, and a msgID that is built from another industry code.
 */
export function withDependents(trial: Trial, { rows }: TrialTable): Trial {
  const { message, result, expected = [] } = trial;
  if (result !== 'invalid') return trial;
  const { msgID, industryCode } = message;
  const isOfAnother =
    typeof msgID === 'string' && industryCode !== undefined && msgID.slice(1, 9) !== industryCode;
  const stray = rows
    .filter(({ identifier, condition }) => {
      if (condition === undefined || !('member' in condition) || !(identifier in message)) return false;
      return ![condition.equals]
        .flat()
        .includes(valueAt(message, condition.member.slice(1).split('/')) as string);
    })
    .map(({ identifier }) => ({ rule: 'absent', path: `/${identifier}` }));
  const also = [...stray, ...(isOfAnother ? [{ rule: 'format', path: '/msgID' }] : [])].filter(
    ({ rule, path }) => !expected.some((one) => one.rule === rule && one.path === path),
  );
  return also.length === 0 ? trial : { ...trial, expected: [...expected, ...also] };
}
