import { interfaces } from 'tallystick/catalogue';
import { trialTable } from '../trials/tableCases.js';
import type { CalledInterface } from './Situation.js';

/** Every interface that is called with a JSON request and answered with a JSON response. */
export function calledInterfaces(): readonly CalledInterface[] {
  return interfaces.flatMap(({ name, system, messages, tables }) => {
    const [request, response, other] = messages;
    const isCall = request?.direction === 'request' && response?.direction === 'response';
    if (!isCall || other !== undefined || request.transport === 'form') return [];
    const [asked, answered] = tables;
    if (asked === undefined || answered === undefined) return [];
    return [
      {
        network: system as CalledInterface['network'],
        name,
        request: trialTable(asked),
        response: trialTable(answered),
        payLoad: request.payLoad === true,
        path: `/v1/${name.toLowerCase().replaceAll('_', '-')}`,
      },
    ];
  });
}
