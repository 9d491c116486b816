import type { Message } from '../../codec/createMessage.js';
import { flows } from '../../networks/catalogue.js';
import type { Service } from '../services.js';

/**
 * The notification that follows from a call of an interface: that of its flow, else its own, else that of its
 * product. One that comes as a form is what the payer's browser brings, so the network does not send it.
 */
export function notificationOf(services: readonly Service[], service: Service): Message | undefined {
  const { network, name, product, messages } = service;
  const prefix = `${network}/${name}/`;
  const flow = flows.find(
    ({ steps }) =>
      steps.some(({ message }) => message?.startsWith(prefix)) && sentIn(services, steps) !== undefined,
  );
  if (flow !== undefined) return sentIn(services, flow.steps);
  const own = messages.find(isSent);
  if (own !== undefined || product === undefined) return own;
  return services
    .filter((one) => one.network === network && one.product === product)
    .flatMap((one) => one.messages)
    .find(isSent);
}

function sentIn(
  services: readonly Service[],
  steps: readonly { readonly message?: string }[],
): Message | undefined {
  return services
    .flatMap(({ messages }) => messages)
    .find((message) => isSent(message) && steps.some((step) => step.message === message.name));
}

function isSent({ direction, table }: Message): boolean {
  return direction === 'notification' && table.transport !== 'form';
}
