import { faultKinds } from '../faults/faultKinds.js';
import { controlRoutes } from './controlRoutes.js';

/** The control API as OpenAPI 3.1, with the faults and their parameters. */
export function controlDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, path, summary, query = {}, body } of controlRoutes) {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      ...{ name, in: 'path', required: true },
      schema: name === 'id' ? { type: 'integer' } : { type: 'string', pattern: '^[\\w.-]{1,64}$' },
    }));
    const asked = Object.entries(query).map(([name, description]) => ({
      ...{ name, in: 'query', description, schema: { type: 'integer', minimum: 0 } },
    }));
    paths[path] ??= {};
    paths[path][method.toLowerCase()] = {
      summary,
      parameters: [...places, ...asked],
      ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
      responses: {
        200: { description: 'Done.' },
        400: { description: 'Refused, with the reason in error.' },
      },
    };
  }
  const faults = faultKinds.map(({ name, about, parameters }) => ({
    name,
    about,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([key, rule]) => [key, (rule as { expected: string }).expected]),
    ),
  }));
  return {
    openapi: '3.1.0',
    info: { title: 'tallystick gateway: control', version: '1' },
    paths,
    'x-faults': faults,
  };
}
