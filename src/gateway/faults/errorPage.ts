import { wholeNumber } from '../../options/rules.js';
import { type Outgoing, textAnswer } from '../Outgoing.js';
import { faultKind } from './FaultKind.js';
import { type When, when } from './When.js';

interface Parameters extends When {
  readonly status?: number;
}

export const errorPage = faultKind<Parameters>({
  name: 'error-page',
  about:
    'Answers as a proxy does whose gateway is away: a status of 400 or more, 502 unless given, and a page of HTML.',
  parameters: { when, status: wholeNumber(400, 599) },
  instead: (parameters) => (parameters.when === 'after' ? undefined : page(parameters)),
  outgoing: (_, parameters) => page(parameters),
});

function page({ status = 502 }: Parameters): Outgoing {
  return textAnswer(
    status,
    'text/html',
    `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>\n`,
  );
}
