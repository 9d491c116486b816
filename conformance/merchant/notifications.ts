import { interfaces } from 'tallystick/catalogue';
import type { CalledInterface } from '../http/Situation.js';
import type { JsonObject } from '../Testee.js';
import { exampleMessages } from '../trials/exampleMessages.js';
import { trialTable } from '../trials/tableCases.js';

/** What a network tells a merchant by itself, and where it arrives. */
export interface Notification {
  /** Its interface; the request is the notification, the response what acknowledges it. */
  readonly called: CalledInterface;
  /** A form comes by the browser of a payer, and is acknowledged by nothing. */
  readonly transport: 'json' | 'form';
  /** The one field of a form that holds the message as JSON; each member is a field unless given. */
  readonly field?: string | undefined;
  /** An example of it in plain form, without its signature. */
  readonly value: JsonObject;
}

/**
 * The notifications that have a table.
 *
 * @param paths where each arrives, by the name of its interface; below `/v1` unless given
 */
export function notifications(paths: Readonly<Record<string, string>> = {}): readonly Notification[] {
  return interfaces.flatMap(({ name, system, messages, tables }) => {
    const place = messages.findIndex(({ direction }) => direction === 'notification');
    const [table, answer] = [tables[place], tables[place + 1]];
    if (table === undefined) return [];
    const request = trialTable(table);
    const path = paths[name] ?? `/v1/${name.toLowerCase().replaceAll('_', '-')}`;
    const called: CalledInterface = {
      network: system as CalledInterface['network'],
      name,
      request,
      response: answer === undefined ? { name: table.name, rows: [] } : trialTable(answer),
      payLoad: false,
      path,
    };
    const transport = messages[place]?.transport === 'form' ? 'form' : 'json';
    return [{ called, transport, field: table.field, value: exampleOf(called) }];
  });
}

/** Every row that may be there, of a payment that has succeeded. */
function exampleOf({ request: { name, rows } }: CalledInterface): JsonObject {
  const { sign: _, sign_type: __, ...value } = exampleMessages({ name, rows })[0] ?? {};
  return 'result_pay' in value ? { ...value, result_pay: 'SUCCESS' } : value;
}
