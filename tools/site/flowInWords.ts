import type { Flow, FlowStep } from 'tallystick/catalogue';
import { listedInWords } from './listedInWords.js';

/** The interface that a step calls or answers, by its name. */
export function interfaceOf({ message, interface: called }: FlowStep): string | undefined {
  return called ?? message?.split('/')[1];
}

/** Such as `User to Channel app: Logs in.` */
export function stepInWords({ parties }: Flow, step: FlowStep): string {
  const called = interfaceOf(step);
  const again = step.resend === undefined ? '' : ` ${resendInWords(step.resend)}`;
  const name = called === undefined ? '' : `${called}${kindOf(step)}. `;
  return `${parties[step.from]} to ${parties[step.to]}: ${name}${step.text}${again}`;
}

/** Such as ` request`, where the message has a table. */
export function kindOf({ message }: FlowStep): string {
  return message === undefined ? '' : ` ${message.slice(message.lastIndexOf('/') + 1)}`;
}

/** When a message that is not confirmed is sent again. */
export function resendInWords({ unless, intervalsInMinutes }: NonNullable<FlowStep['resend']>): string {
  const [first, ...others] = intervalsInMinutes;
  const when =
    others.length > 0 && others.every((minutes) => minutes === first)
      ? `every ${first} minutes, ${intervalsInMinutes.length} times at most`
      : `after ${listedInWords(intervalsInMinutes)} minutes, each after the one before`;
  return `Sent again unless ${unless}: ${when}.`;
}
