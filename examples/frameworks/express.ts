import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { type KeyRing, unionpay } from 'tallystick/envelope';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { problemOf } from './problemOf.js';

const { request, response } = mobileNumberVerification;
const success = { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
const requestPath = '/v1/mobile-number-verification';

/** One route for messages that our own systems send, and one for messages that are signed and encrypted. */
export function createService(keys: KeyRing): Express {
  const service = express();
  service.disable('x-powered-by');
  // The bytes as they came: a signature holds over nothing else, and the codec reads stricter than JSON.parse.
  service.use(express.raw({ type: 'application/json', limit: '64kb' }));
  service.use(onlyJson);

  service.post('/verifications', (incoming, outgoing) => {
    const message = request.decode(incoming.body, { party: 'merchant' });
    outgoing.json({ orderID: message.orderID });
  });

  service.post(requestPath, async ({ headers, body }, outgoing) => {
    const expected = { keys, appId: '39990029', requestPath };
    const { value } = await unionpay.open(request, { headers, body }, expected);
    console.info('verified and decrypted', value.orderID);
    const sealed = await unionpay.seal(response, success, { keys, appId: '00010344' });
    outgoing.set(sealed.headers).send(Buffer.from(sealed.body));
  });

  service.use(refuse);
  return service;
}

/** Where the type is another one, `express.raw` leaves no body. */
const onlyJson: RequestHandler = (incoming, outgoing, next) => {
  if (Buffer.isBuffer(incoming.body)) next();
  else outgoing.sendStatus(415);
};

/** Express knows an error handler by its four parameters. Its own one shows strangers the stack. */
const refuse: ErrorRequestHandler = (error, _incoming, outgoing, _next) => {
  const problem = problemOf(error);
  if (problem === undefined) {
    const isTheirs = error?.status >= 400 && error.status < 500;
    if (!isTheirs) console.error(error);
    outgoing.sendStatus(isTheirs ? error.status : 500);
  } else outgoing.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
};
