import { STATUS_CODES } from 'node:http';
import {
  errorCodes,
  type FastifyError,
  type FastifyInstance,
  type FastifyServerOptions,
  fastify,
} from 'fastify';
import { type KeyRing, unionpay } from 'tallystick/envelope';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { problemOf } from './problemOf.js';

const { request, response } = mobileNumberVerification;
const success = { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
const requestPath = '/v1/mobile-number-verification';

/** One route for messages that our own systems send, and one for messages that are signed and encrypted. */
export function createService(keys: KeyRing, logger: FastifyServerOptions['logger'] = true): FastifyInstance {
  const service = fastify({ bodyLimit: 64 * 1024, logger });
  // The bytes as they came: a signature holds over nothing else, and the codec reads stricter than JSON.parse.
  service.removeAllContentTypeParsers();
  service.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_incoming, body, done) => {
    done(null, body);
  });
  // Without content type and body no parser is asked.
  service.addHook('preHandler', async ({ body }) => {
    if (!Buffer.isBuffer(body)) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(undefined);
  });

  service.post<{ Body: Buffer }>('/verifications', async ({ body }) => {
    const message = request.decode(body, { party: 'merchant' });
    return { orderID: message.orderID };
  });

  service.post<{ Body: Buffer }>(requestPath, async (incoming, outgoing) => {
    const expected = { keys, appId: '39990029', requestPath };
    const { value } = await unionpay.open(request, incoming, expected);
    incoming.log.info({ orderID: value.orderID }, 'verified and decrypted');
    const sealed = await unionpay.seal(response, success, { keys, appId: '00010344' });
    return outgoing.headers(sealed.headers).send(sealed.body);
  });

  service.setErrorHandler<FastifyError>((error, incoming, outgoing) => {
    const problem = problemOf(error);
    if (problem !== undefined) {
      return outgoing.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
    }
    const { statusCode = 500 } = error;
    const isTheirs = statusCode >= 400 && statusCode < 500;
    if (!isTheirs) incoming.log.error(error);
    const status = isTheirs ? statusCode : 500;
    return outgoing.status(status).type('text/plain').send(STATUS_CODES[status]);
  });
  return service;
}
