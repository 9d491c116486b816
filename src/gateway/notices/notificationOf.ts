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
  const own = messages.find(isNotification);
  if (own !== undefined || product === undefined) return own;
  return services
    .filter((one) => one.network === network && one.product === product)
    .flatMap((one) => one.messages)
    .find(isNotification);
}

function sentIn(
  services: readonly Service[],
  steps: readonly { readonly message?: string }[],
): Message | undefined {
  return services
    .flatMap(({ messages }) => messages)
    .find((message) => isNotification(message) && steps.some((step) => step.message === message.name));
}

function isNotification({ direction, table }: Message): boolean {
  return direction === 'notification' && table.transport !== 'form';
}

/** Whether a network has a message brought to a member, also by the payer's browser; UnionPay sends requests by itself. */
export function isNotice(message: Message): boolean {
  const { network, direction } = message;
  return direction === 'notification' || (network === 'unionpay' && direction === 'request');
}
