import type { FastifyInstance } from 'fastify';

export interface Talk {
  readonly token: string;
  readonly conversation: string;
}

export const bearer = (talk: Pick<Talk, 'token'>): { authorization: string } => ({
  authorization: `Bearer ${talk.token}`,
});

export async function begin(app: FastifyInstance, body: object = {}): Promise<Talk> {
  const answer = await app.inject({ method: 'POST', url: '/api/chat/sessions', payload: body });
  if (answer.statusCode !== 201) throw new Error(`no session: ${answer.statusCode} ${answer.body}`);
  return answer.json<Talk>();
}

export function say(app: FastifyInstance, talk: Talk, body: object) {
  return app.inject({ method: 'POST', url: '/api/chat/messages', headers: bearer(talk), payload: body });
}

export function read(app: FastifyInstance, talk: Talk, query = '') {
  return app.inject({ method: 'GET', url: `/api/chat/messages${query}`, headers: bearer(talk) });
}
