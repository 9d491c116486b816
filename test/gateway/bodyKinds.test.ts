import { describe, expect, it } from 'vitest';
import { gatewayOf } from './gatewayOf.js';

describe('a body of LianLian that is JSON and no object', () => {
  it.each(['[{"oid_partner":"1"}]', '"{}"', '12', 'null'])('is named in ret_msg: %s', async (body) => {
    const { gateway } = gatewayOf();
    const init = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } };
    for (const path of ['/v1/cardbinquery', '/v1/bankcardprepay']) {
      const answer = await gateway.fetch(new Request(`http://localhost${path}`, init));
      expect(await answer.json()).toMatchObject({
        ret_code: '1004',
        ret_msg: 'A parameter is invalid.(the body is not a JSON object)',
      });
    }
  });
});
